/**
 * One utterance quoted in different words: "The guns must fall silent" / "The government's guns must be silent".
 *
 * A quotation that is only cut shorter does not differ.
 */
import type { DiscrepancyEntry, StatementEntry } from '../../record/entries.ts'
import { sharedWords } from '../likeness.ts'
import { createUnion } from '../union.ts'
import { draft } from './context.ts'

const contentOf = (s: StatementEntry): string => s.content.map(k => k.exact).join(' ')
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const sameWords = (a: StatementEntry, b: StatementEntry): boolean => {
  const [x, y] = [plain(contentOf(a)), plain(contentOf(b))]
  return x.includes(y) || y.includes(x) || sharedWords(x, y) > 0.85
}

export const differingQuotations = (statements: readonly StatementEntry[]): DiscrepancyEntry[] => {
  const quoted = new Map(statements.filter(s => s.manner === 'direct').map(s => [s.id, s]))
  const union = createUnion()
  for (const s of quoted.values()) for (const other of s.sameAs ?? []) if (quoted.has(other)) union.join(s.id, other)
  const groups = new Map<string, StatementEntry[]>()
  for (const s of quoted.values()) groups.set(union.find(s.id), [...(groups.get(union.find(s.id)) ?? []), s])
  return [...groups.values()].flatMap(group => {
    const apart = group.filter(s => group.some(o => !sameWords(s, o) && o.content[0]!.report !== s.content[0]!.report))
    if (apart.length < 2) return []
    const sides = apart.map(s => ({ words: s.content[0]!, voice: s.within }))
    return [draft('quotation', apart.map(s => s.id).sort(), { sides, why: 'The same words are quoted differently.' })]
  })
}
