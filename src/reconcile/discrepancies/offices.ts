/**
 * Ranks, offices and ages that reports of one story give one person: "Captain Fahd Amiri" / "Colonel Fahd Amiri" -> role.
 *
 * "The leader of the Greens, X" and "X, the deputy leader" differ; a former office, an acting one or a promotion does not. Only
 * people named in full are compared, and a report that gives one person two ranks is compared with nobody.
 */
import type { DiscrepancyEntry } from '../../record/entries.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { draft, listOf, side, type Tellers } from './context.ts'

const NAME = "(\\p{Lu}[\\p{L}’'-]{1,20} \\p{Lu}[\\p{L}’'-]{1,20})"
const HEADS =
  'leader|head|chief|chairman|chairwoman|chairperson|chair|president|director|minister|governor|mayor|commander|ambassador|secretary|prosecutor|speaker|envoy|spokesman|spokeswoman|negotiator'
const DEPUTY = '(?:deputy|vice|assistant)[ -]'
const OFFICE = `(${DEPUTY})?(?:[a-z]{2,12}[ -]){0,2}?(${HEADS})`
const FORMS: readonly (readonly [Claim['field'], RegExp])[] = [
  [
    'rank',
    new RegExp(
      `\\b((?:Lieutenant|Major|Brigadier)[ -](?:General|Colonel)|General|Colonel|Major|Captain|Lieutenant|Sergeant|Brigadier|Admiral|Commodore) ${NAME}`,
      'gu',
    ),
  ],
  [
    'office',
    new RegExp(`${NAME}, (?:the|an?|its|their|his|her) ${OFFICE}\\b(?![ -](?:general )?(?:elect|designate))`, 'gu'),
  ],
  ['office', new RegExp(`\\b${OFFICE}(?: of (?:the )?[\\p{L}’'-]{2,20}(?: [\\p{L}’'-]{2,20})?)?, ${NAME},`, 'gu')],
  ['age', new RegExp(`${NAME}, (?:aged )?(\\d{1,2})(?=[,.])`, 'gu')],
]
const PAST =
  /\b(?:former(?:ly)?|ex|then|acting|late|outgoing|incoming|next|future|promot\w+|appointed|named|became|was)\b[^.;,]{0,24}$/i

interface Claim {
  readonly field: 'rank' | 'office' | 'age'
  readonly name: string
  readonly value: string
  /** What may be compared: heads of one kind. */
  readonly group: string
  readonly words: Anchor
}

const groupOf = (head: string): string => (/^chair/.test(head) ? 'chair' : head.replace(/wom[ae]n$/, 'man'))

const claimOf = (field: Claim['field'], m: RegExpMatchArray, report: Report): Claim => {
  const at = m.index!
  const words = { report: report.id, start: at, end: at + m[0].replace(/,$/, '').length, exact: m[0].replace(/,$/, '') }
  const named = /^\p{Lu}/u.test(m[0])
  if (field === 'rank') return { field, name: m[2]!, value: m[1]!, group: 'rank', words }
  if (field === 'age') return { field, name: m[1]!, value: m[2]!, group: 'age', words }
  const [name, deputy, head] = named ? ([m[1]!, m[2], m[3]!] as const) : ([m[3]!, m[1], m[2]!] as const)
  return { field, name, value: `${deputy ? 'deputy ' : ''}${groupOf(head)}`, group: groupOf(head), words }
}

const claimsIn = (report: Report): Claim[] =>
  FORMS.flatMap(([field, form]) =>
    [...report.text.matchAll(form)].flatMap(m =>
      PAST.test(report.text.slice(Math.max(0, m.index - 40), m.index)) || PAST.test(`${m[0]} `)
        ? []
        : [claimOf(field, m, report)],
    ),
  )

const WHY: Readonly<Record<Claim['field'], string>> = { rank: 'rank', office: 'office', age: 'age' }

/** One discrepancy a person and kind of claim; a report that has two values of its own is left out. */
export const differingOffices = (reports: readonly Report[], tellers: Tellers): DiscrepancyEntry[] => {
  const claims = new Map<string, Claim[]>()
  for (const r of reports)
    for (const c of claimsIn(r)) {
      const key = `${c.name} ${c.group}`
      claims.set(key, [...(claims.get(key) ?? []), c])
    }
  return [...claims.values()].flatMap(list => {
    const own = [...new Set(list.map(c => c.words.report))].map(r => list.filter(c => c.words.report === r))
    const single = own.filter(g => new Set(g.map(c => c.value)).size === 1).map(g => g[0]!)
    if (new Set(single.map(c => c.value)).size < 2) return []
    const first = single[0]!
    const sides = single.map(c => side({ words: c.words, voice: null }, c.field === 'age' ? Number(c.value) : c.value))
    const who = listOf(single.map(c => `${c.value} to ${tellers.nameOf({ words: c.words, voice: null })}`))
    const why = `The ${WHY[first.field]} of ${first.name} is ${who}.`
    return [draft(first.field === 'age' ? 'number' : 'role', [], { sides, why })]
  })
}
