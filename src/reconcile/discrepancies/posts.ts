/**
 * Portfolios and posts that reports of one story give one person: "Fisheries minister Nils Aho" / "Nils Aho, the minister of trade" -> role.
 *
 * Of a company its chief executive, its chairman and its finance director are three people; of a union its secretary and its president.
 * One who holds both in either report ("foreign and trade minister") contradicts nobody, nor does a former or an acting one.
 */
import type { DiscrepancyEntry } from '../../record/entries.ts'
import type { Report } from '../../record/sourced-record.ts'
import type { Anchor } from '../../record/values.ts'
import { draft, listOf, side, type Tellers } from './context.ts'

const PORTFOLIOS =
  'foreign|interior|home|defence|defense|finance|trade|commerce|justice|labour|labor|health|agriculture|farm|fisheries|energy|oil|water|irrigation|transport|education|economy|economic|environment|culture|industry|information|planning|housing|tourism|mines|mining'
const AREA = `(?:${PORTFOLIOS})`
const MINISTER = `(?:${AREA}(?:,? and | and |, | )){0,2}${AREA} minister|minister (?:of|for) (?:the )?${AREA}(?: affairs)?(?:(?:,| and) ${AREA})?`
const COMPANY =
  'chief executive|managing director|chief financial officer|finance director|finance chief|chairman|chairwoman|chairperson'
const UNION = '(?:general )?secretary|vice-president|president|treasurer'

const NAME = "(\\p{Lu}[\\p{L}’'-]{1,20} \\p{Lu}[\\p{L}’'-]{1,20})"
/** Letters that stand large in a title: "Fisheries Minister". */
const anyCase = (form: string): string => form.replace(/(?<![\p{L}\\])\p{Ll}/gu, c => `[${c}${c.toUpperCase()}]`)
const WHOSE = "(?:the |its |their |an? |our |[\\p{L}’'-]{2,20}(?: [\\p{L}’'-]{2,20})?[’']s? )?(?:\\p{L}{3,14} )?"
const formsOf = (title: string): readonly RegExp[] => [
  new RegExp(`${NAME}, ${WHOSE}(?<title>${anyCase(title)})(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?<title>${anyCase(title)}),? (?:Sir |Dame |Mr |Mrs |Ms )?${NAME}`, 'gu'),
]

type Family = 'portfolio' | 'company' | 'union'
const FORMS: readonly (readonly [Family, readonly RegExp[]])[] = [
  ['portfolio', formsOf(MINISTER)],
  ['company', formsOf(COMPANY)],
  ['union', formsOf(UNION)],
]
const PAST =
  /\b(?:former(?:ly)?|ex|then|acting|late|outgoing|incoming|next|future|deputy|assistant|shadow|promot\w+|appointed|named|became|was)\b[^.;,]{0,24}$/i
const OF_UNION = /\b(?:unions?|federation|confederation|association|guild|syndicate)\b/i

const CANON: Readonly<Record<string, string>> = {
  home: 'interior',
  defense: 'defence',
  labor: 'labour',
  farm: 'agriculture',
  mines: 'mining',
  economic: 'economy',
  commerce: 'trade',
  irrigation: 'water',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  'managing director': 'chief executive',
  'finance chief': 'finance director',
  'chief financial officer': 'finance director',
  'general secretary': 'secretary',
}

interface Claim {
  readonly name: string
  readonly values: ReadonlySet<string>
  readonly words: Anchor
}

const valuesOf = (family: Family, title: string): Set<string> => {
  const lower = title.toLowerCase()
  const all = family === 'portfolio' ? (lower.match(new RegExp(`\\b${AREA}\\b`, 'g')) ?? []) : [lower]
  return new Set(all.map(v => CANON[v] ?? v))
}

const claimsIn = (report: Report, [family, forms]: (typeof FORMS)[number]): Claim[] =>
  forms.flatMap(form =>
    [...report.text.matchAll(form)].flatMap((m): Claim[] => {
      const title = m.groups!.title!
      const name = m.slice(1).find(x => x !== undefined && x !== title)!
      const around = report.text.slice(Math.max(0, m.index - 40), m.index + m[0].length + 40)
      const before = report.text.slice(Math.max(0, m.index - 40), m.index + m[0].indexOf(title))
      if (PAST.test(before) || (family === 'union' && !OF_UNION.test(around))) return []
      const words = { report: report.id, start: m.index, end: m.index + m[0].length, exact: m[0] }
      return [{ name, values: valuesOf(family, title), words }]
    }),
  )

/** One discrepancy a person and family of offices: each report's first claim, where none of its claims fits another report's. */
export const differingPosts = (reports: readonly Report[], tellers: Tellers): DiscrepancyEntry[] =>
  FORMS.flatMap(form => {
    const byName = new Map<string, Claim[]>()
    for (const c of reports.flatMap(r => claimsIn(r, form))) byName.set(c.name, [...(byName.get(c.name) ?? []), c])
    return [...byName].flatMap(([name, claims]) => {
      const told = [...new Set(claims.map(c => c.words.report))].map(r => {
        const own = claims.filter(c => c.words.report === r)
        return {
          words: own[0]!.words,
          values: new Set(own.flatMap(c => [...c.values])),
          first: [...own[0]!.values][0]!,
        }
      })
      const apart = (a: (typeof told)[number], b: (typeof told)[number]): boolean =>
        ![...a.values].some(v => b.values.has(v))
      const differing = told.filter(a => told.some(b => apart(a, b)))
      if (differing.length < 2) return []
      const sides = differing.map(c => side({ words: c.words, voice: null }, c.first))
      const who = listOf(differing.map(c => `${c.first} to ${tellers.nameOf({ words: c.words, voice: null })}`))
      return [draft('role', [], { sides, why: `The office of ${name} is ${who}.` })]
    })
  })
