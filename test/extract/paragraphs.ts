/**
 * How well the paragraphs of paragraphs.yaml are read: entries found, made and noted, per kind, with fields that are right.
 *
 * An entry is found where it has words in common with those noted; each is found once. `maybe` counts neither way.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createReader } from '../../src/lang/en/steps.ts'
import { datesAgree } from '../../src/record/agree.ts'
import { makeReport } from '../../src/record/report.ts'

interface Noted {
  readonly words: string
  readonly maybe?: true
  readonly by?: readonly string[]
  readonly parties?: readonly string[]
  readonly terms?: readonly string[]
  readonly status?: string
  readonly due?: string
  readonly state?: string
}
interface NotedPair {
  readonly kind?: string
  readonly kinds?: readonly string[]
  readonly sides: readonly string[]
  readonly maybe?: true
}
export interface Paragraph {
  readonly title: string
  readonly published: string
  readonly text: string
  readonly proposals?: readonly Noted[]
  readonly commitments?: readonly Noted[]
  readonly discrepancies?: readonly NotedPair[]
}
export interface Count {
  readonly found: number
  readonly made: number
  readonly gold: number
  readonly fields: Readonly<Record<string, { readonly right: number; readonly of: number }>>
  readonly lines: readonly string[]
}
type Kind = 'proposals' | 'commitments' | 'discrepancies'

interface Made {
  readonly spans: readonly { readonly start: number; readonly end: number; readonly exact: string }[]
  readonly fields: Readonly<Record<string, string>>
  readonly kind?: string
}

export const paragraphs = parse(
  readFileSync(new URL('paragraphs.yaml', import.meta.url), 'utf8'),
) as readonly Paragraph[]

/** The half that rules are mended on, and the half of which only totals are looked at. */
export const half = (apart: boolean): readonly Paragraph[] => paragraphs.filter((_, i) => (i % 2 === 1) === apart)

const placeOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the paragraph: ${words}`)
  return { start, end: start + words.length }
}
const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** A reader of paragraphs that reads each once. */
export const readOf = () => {
  const read = createReader({ asOf: '2025-11-06' })
  const kept = new Map<string, Readonly<Record<Kind, readonly Made[]>>>()
  return (p: Paragraph): Readonly<Record<Kind, readonly Made[]>> => {
    const before = kept.get(p.text)
    if (before) return before
    const doc = read(makeReport({ text: p.text, published: p.published, language: 'en' }))
    const name = (id: string): string => {
      const a = doc.actors.find(x => x.id === id)
      return [a?.name, ...(a?.aliases ?? [])].join('/')
    }
    const made = {
      proposals: doc.proposals.map(e => ({
        spans: e.words,
        fields: {
          by: e.proposers.map(r => `${name(r.actor)} ${r.words?.exact ?? ''}`).join(', '),
          terms: e.terms.map(t => t.words.exact).join('; '),
          status: e.status,
        },
      })),
      commitments: doc.commitments.map(e => ({
        spans: e.words,
        fields: {
          parties: e.parties.map(r => `${name(r.actor)} ${r.words?.exact ?? ''}`).join(', '),
          due: e.dues.map(d => d.value ?? 'null').join(', '),
          state: e.state,
        },
      })),
      discrepancies: doc.discrepancies.map(e => ({
        spans: e.sides.map(x => x.words),
        fields: { why: e.why },
        kind: e.kind,
      })),
    }
    kept.set(p.text, made)
    return made
  }
}

const right = (wanted: unknown, got: string): boolean =>
  Array.isArray(wanted)
    ? wanted.length === 0 || wanted.some(w => got.toLowerCase().includes(String(w).toLowerCase()))
    : got.split(', ').includes(String(wanted))

const show = (m: Made): string =>
  `${m.spans.map(x => x.exact).join(' … ')} ${JSON.stringify(m.fields)}${m.kind ? ` ${m.kind}` : ''}`

/** Counts over paragraphs, with a line for what is missed, made too many or wrong in a field. */
export const score = (kind: Kind, list: readonly Paragraph[], read = readOf()): Count => {
  let [found, made, gold] = [0, 0, 0]
  const fields: Record<string, { right: number; of: number }> = {}
  const lines: string[] = []
  for (const p of list) {
    const entries = read(p)[kind]
    const left = new Set(entries)
    const noted = (p[kind] ?? []) as readonly (Noted & NotedPair)[]
    for (const g of [...noted].sort((a, b) => Number(a.maybe ?? false) - Number(b.maybe ?? false))) {
      const places = (g.sides ?? [g.words]).map(w => placeOf(p.text, w))
      const hit = [...left].find(e => {
        const touched = places.filter(x => e.spans.some(y => meets(x, y))).length
        return g.sides
          ? touched > 0 && (g.kinds ?? [g.kind]).includes(e.kind!) && touched === Math.min(2, e.spans.length)
          : touched > 0
      })
      if (hit) left.delete(hit)
      if (g.maybe) continue
      gold++
      if (!hit) {
        lines.push(`${p.title}: missed ${g.words ?? g.sides.join(' / ')}`)
        continue
      }
      found++
      made++
      for (const f of ['by', 'parties', 'terms', 'status', 'due', 'state'] as const) {
        if (g[f] === undefined || hit.fields[f] === undefined) continue
        const count = (fields[f] ??= { right: 0, of: 0 })
        count.of++
        const due = f === 'due' && hit.fields.due!.split(', ').some(d => d !== 'null' && datesAgree(g.due!, d))
        if (due || right(g[f], hit.fields[f])) count.right++
        else lines.push(`${p.title}: ${f} of ${g.words}: noted ${g[f]}, read ${hit.fields[f]}`)
      }
    }
    made += left.size
    for (const e of left) lines.push(`${p.title}: too many ${show(e)}`)
  }
  return { found, made, gold, fields, lines }
}
