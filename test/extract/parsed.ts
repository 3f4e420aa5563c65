/**
 * A sentence written as parsed words, so that no model is asked.
 *
 * parsed('talks/talk/NNS>1:nsubj ended/end/VBD>-1:root') -> two tokens, each `text/lemma/TAG>head:relation`.
 */
import type { Sentence } from '../../src/language/token.ts'

const UPOS: readonly (readonly [RegExp, string])[] = [
  [/^V/, 'VERB'],
  [/^MD/, 'AUX'],
  [/^NNP/, 'PROPN'],
  [/^N/, 'NOUN'],
  [/^PRP$/, 'PRON'],
  [/^JJ/, 'ADJ'],
  [/^CD/, 'NUM'],
  [/^[,.]/, 'PUNCT'],
]

export const parsed = (written: string): Sentence => {
  let at = 0
  const tokens = written.split(' ').map(w => {
    const [, text, lemma, xpos, head, deprel] = /^(.+?)\/(.+?)\/(.+?)>(-?\d+):(.+)$/.exec(w)!
    const start = at
    at += text!.length + 1
    const upos = /^aux|^cop/.test(deprel!) ? 'AUX' : (UPOS.find(([tag]) => tag.test(xpos!))?.[1] ?? 'X')
    return {
      start,
      end: at - 1,
      text: text!,
      lemma: lemma!,
      upos,
      xpos: xpos!,
      feats: '_',
      head: Number(head),
      deprel: deprel!,
    }
  })
  return { start: 0, end: at, tokens, names: [] }
}
