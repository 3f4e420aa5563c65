/**
 * States named in a sentence, as parties: by name, by adjective or people, by capital or seat of power.
 *
 * "Russian troops near Ukraine's border; Moscow denies it" -> RU (adjective), UA (name), RU (capital).
 */
import type { Knowledge } from '../../knowledge/index.ts'
import type { Sentence } from '../../language/token.ts'

export interface PartyWord {
  /** ISO 3166-1 alpha-2. */
  readonly party: string
  readonly form: 'name' | 'adjective' | 'seat'
  /** Index of its head token in the sentence. */
  readonly at: number
}

/** Knowledge is asked once for each spelling. */
export const partyFinder = (knowledge: Knowledge): ((sentence: Sentence) => readonly PartyWord[]) => {
  const known = new Map<string, Omit<PartyWord, 'at'> | null>()
  const ask = (words: string): Omit<PartyWord, 'at'> | null => {
    let found = known.get(words)
    if (found === undefined) {
      const entry = knowledge
        .lookup(words)
        .find(e => e.state && (e.kind === 'state' || e.kind === 'demonym' || e.kind === 'capital' || e.kind === 'seat'))
      found = entry?.state
        ? {
            party: entry.state,
            form: entry.kind === 'state' ? 'name' : entry.kind === 'demonym' ? 'adjective' : 'seat',
          }
        : null
      // A report has few names; a long archive should not make a list of all.
      if (known.size > 20_000) known.clear()
      known.set(words, found)
    }
    return found
  }
  return ({ tokens, names }) => {
    const found: PartyWord[] = []
    const taken = new Set<number>()
    for (const name of names) {
      if (name.to - name.from < 2) continue
      const words = tokens.slice(name.from, name.to).map(t => t.text)
      const party = ask(words.join(' '))
      if (!party) continue
      let head = name.to - 1
      for (let i = name.from; i < name.to; i++) {
        const up = tokens[i]!.head
        if (up < name.from || up >= name.to) head = i
        taken.add(i)
      }
      found.push({ ...party, at: head })
    }
    for (let i = 0; i < tokens.length; i++) {
      const { text } = tokens[i]!
      const first = text.charCodeAt(0)
      if (taken.has(i) || first < 65 || (first > 90 && first < 192) || text.length < 2) continue
      const party = ask(text)
      if (party) found.push({ ...party, at: i })
    }
    return found.sort((a, b) => a.at - b.at)
  }
}
