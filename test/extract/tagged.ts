/**
 * Sentences written as tagged words, so that no model is asked: `Beijing/NNP would/MD sign/VB`.
 *
 * The lemma is the word itself unless given: `rejected=reject/VBD`. Actors are named by the words that stand for them.
 */
import type { Sentence, Token } from '../../src/language/token.ts'
import type { ActorMention } from '../../src/record/mention.ts'
import { makeReport } from '../../src/record/report.ts'
import type { Actor } from '../../src/record/sourced-record.ts'

const UPOS: Readonly<Record<string, string>> = {
  MD: 'AUX',
  AUX: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  PRP: 'PRON',
  PRP$: 'PRON',
  DT: 'DET',
  JJ: 'ADJ',
  RB: 'ADV',
  IN: 'ADP',
  TO: 'PART',
  CC: 'CCONJ',
  CD: 'NUM',
  RP: 'ADP',
  ',': 'PUNCT',
  '.': 'PUNCT',
  SC: 'SCONJ',
}

export const tagged = (written: string): { text: string; sentence: Sentence } => {
  let text = ''
  const tokens = written.split(' ').map((w): Token => {
    const cut = w.lastIndexOf('/')
    const [word, lemma = word] = w.slice(0, cut).split('=') as [string, string?]
    const tag = w.slice(cut + 1)
    if (text && tag !== ',' && tag !== '.') text += ' '
    const start = text.length
    text += word
    return {
      start,
      end: text.length,
      text: word,
      lemma: lemma!.toLowerCase(),
      upos: UPOS[tag] ?? 'VERB',
      xpos: tag === 'AUX' ? 'VBD' : tag,
      feats: '_',
      head: -1,
      deprel: 'dep',
    }
  })
  return { text, sentence: { start: 0, end: text.length, tokens, names: [] } }
}

/** What an extractor is given: the sentence and the actors that `names` stand for. */
export const read = (written: string, ...names: readonly string[]) => {
  const { text, sentence } = tagged(written)
  const report = makeReport({ text, language: 'en', name: 'test' })
  const actors = names.map(
    (name): Actor => ({ id: name, name, kind: 'organisation', aliases: [], roles: [], mentions: [] }),
  )
  const actorMentions = names.map((name): ActorMention => {
    const start = text.indexOf(name)
    return { start, end: start + name.length, exact: name, form: 'name', actor: name, by: 'test', confidence: 1 }
  })
  return { report, sentences: [sentence], statements: [], actors, actorMentions, times: [], amounts: [] }
}
