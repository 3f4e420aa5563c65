/**
 * Scores names on re3d (texts on Syria and Iraq): only mentions that hold a proper name, determiners stripped.
 *
 * "the Syrian government" (organisation) counts as "Syrian government" where the tagger sees a PROPN in it; a mention inside a
 * wider one of its type is left out. re3d draws titles and roles into its mentions, which the exact figure pays for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine, NameType } from '../src/language/token.ts'
import { addScore, type NameScore, NO_SCORE } from '../training/names-score.ts'

const TYPES: Readonly<Record<string, NameType>> = { Person: 'person', Organisation: 'organisation', Location: 'place' }

interface Mention {
  readonly begin: number
  readonly end: number
  readonly type: string
  readonly documentId: string
}

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)

/** Null where the corpus is absent. */
export const scoreRe3d = (corpora: string, engine: Engine): NameScore | null => {
  const root = join(corpora, 're3d')
  if (!existsSync(root)) return null
  let score = NO_SCORE
  for (const folder of readdirSync(root)) {
    const mentions = lines<Mention>(join(root, folder, 'entities.json'))
    for (const { _id, text } of lines<{ _id: string; text: string }>(join(root, folder, 'documents.json'))) {
      const own = mentions.filter(mention => mention.documentId === _id && TYPES[mention.type])
      const sentences = engine.parse(text)
      const tokens = sentences.flatMap(sentence => sentence.tokens)
      const gold = own
        .filter(
          ({ begin, end, type }) =>
            !own.some(o => o.type === type && o.begin <= begin && o.end >= end && o.end - o.begin > end - begin),
        )
        .flatMap(({ begin, end, type }) => {
          let from = tokens.findIndex(token => token.end > begin)
          const to = tokens.findLastIndex(token => token.start < end) + 1
          while (from >= 0 && from < to - 1 && tokens[from]!.upos === 'DET') from++
          const named = from >= 0 && tokens.slice(from, to).some(token => token.upos === 'PROPN')
          return named ? [{ type: TYPES[type]!, from, to }] : []
        })
      let offset = 0
      const found = sentences.flatMap(sentence => {
        const before = offset
        offset += sentence.tokens.length
        return sentence.names.map(name => ({ type: name.type, from: name.from + before, to: name.to + before }))
      })
      const counted = found.filter(name => Object.values(TYPES).includes(name.type))
      score = addScore(score, gold, counted)
    }
  }
  return score
}
