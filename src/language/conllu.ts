/**
 * Prints parsed sentences as CoNLL-U (universaldependencies.org/format.html), names as `Name=B-person` in MISC.
 *
 * formatConllu(text, sentences) -> "# text = ...\n1\tUshakov\t...\n\n". Contractions get their line "2-3\tdidn't".
 */
import type { Sentence, Token } from './token.ts'

export function formatConllu(text: string, sentences: readonly Sentence[]): string {
  return sentences.map((sentence, at) => formatSentence(text, sentence, at + 1)).join('')
}

function formatSentence(text: string, sentence: Sentence, number: number): string {
  const { tokens, start, end } = sentence
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  const lines = [`# sent_id = ${number}`, `# text = ${words}`]
  let covered = 0
  tokens.forEach((token, i) => {
    if (i >= covered) {
      const last = lastOfWord(tokens, i)
      if (last > i) {
        covered = last + 1
        const form = text.slice(token.start, tokens[last]!.end)
        lines.push(row([`${i + 1}-${last + 1}`, form, '_', '_', '_', '_', '_', '_', '_', space(text, tokens[last]!)]))
      }
    }
    const misc = [nameOf(sentence, i), i < covered ? '' : space(text, token)].filter(
      part => part !== '' && part !== '_',
    )
    lines.push(
      row([
        String(i + 1),
        token.text.replace(/\s/g, ' '),
        token.lemma || '_',
        token.upos,
        token.xpos,
        token.feats,
        String(token.head + 1),
        token.deprel,
        '_',
        misc.join('|') || '_',
      ]),
    )
  })
  return `${lines.join('\n')}\n\n`
}

function row(cells: readonly string[]): string {
  return cells.join('\t')
}

/** A clitic belongs to the word before it: "do" + "n't". */
function lastOfWord(tokens: readonly Token[], from: number): number {
  let last = from
  while (last + 1 < tokens.length && tokens[last + 1]!.start === tokens[last]!.end && isClitic(tokens[last + 1]!))
    last++
  return last
}

function isClitic(token: Token): boolean {
  return /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i.test(token.text) && token.upos !== 'PUNCT'
}

function space(text: string, token: Token): string {
  const next = text[token.end]
  return next === undefined || /\s/.test(next) ? '_' : 'SpaceAfter=No'
}

function nameOf(sentence: Sentence, at: number): string {
  const name = sentence.names.find(({ from, to }) => from <= at && at < to)
  return name ? `Name=${at === name.from ? 'B' : 'I'}-${name.type}` : ''
}
