/**
 * Finds the exact words of every anchor in the draft of a case; what does not stand in the text is a fault.
 *
 *   anchorDraft({ statements: [{ id: 's01', cue: 'said', content: ['“We wait,”'] }] }, texts) -> { gold, faults: [] }
 *
 * How anchors are written in a draft: anchor.ts and docs/annotation.md.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type Entry = { [key: string]: Json }
interface Anchor {
  report?: string
  start: number
  end: number
  exact: string
}

/** The texts by file, and what was found wrong in the draft. */
interface Draft {
  texts: ReadonlyMap<string, string>
  faults: string[]
}

const MAIN = ['content', 'words', 'what', 'mentions']
const ANCHORS = new Set([...MAIN, 'cue', 'sourceWords', 'hedge', 'dueWords', 'timeWords', 'stateWords', 'statusWords'])

/** Every start of `exact` in `text`, whole words only. */
const starts = (text: string, exact: string): number[] => {
  const found: number[] = []
  const letter = /[\p{L}\p{N}]/u
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + exact.length] ?? ' '
    const cutsStart = letter.test(before) && letter.test(exact[0] ?? ' ')
    const cutsEnd = letter.test(after) && letter.test(exact.at(-1) ?? ' ')
    if (!cutsStart && !cutsEnd) found.push(at)
  }
  return found
}

const place = (words: string, draft: Draft, entry: Entry, near: Anchor | undefined, path: string): Json => {
  const { texts, faults } = draft
  const many = texts.size > 1
  let report = typeof entry.report === 'string' ? entry.report : [...texts.keys()][0]!
  const other = many ? /^([a-h]): (.+)$/su.exec(words) : null
  let exact = words
  if (other) {
    report = [...texts.keys()].find(k => k.endsWith(`/${other[1]}.txt`)) ?? report
    exact = other[2]!
  }
  const numbered = /^(.+)#(\d+)$/su.exec(exact)
  if (numbered) exact = numbered[1]!
  const text = texts.get(report) ?? ''
  const all = starts(text, exact)
  let at: number | undefined
  if (numbered) at = all[Number(numbered[2]) - 1]
  else if (all.length === 1) at = all[0]
  else if (all.length > 1 && near && (near.report ?? report) === report) {
    const gap = (s: number) =>
      s >= near.end ? s - near.end : s + exact.length <= near.start ? near.start - s - exact.length : 0
    at = [...all].sort((a, b) => gap(a) - gap(b))[0]
  } else if (all.length > 1)
    faults.push(`${path}: "${exact}" stands ${all.length} times in ${report}; write ${exact}#1 ... #${all.length}`)
  if (at === undefined) {
    if (all.length <= 1 || numbered) faults.push(`${path}: "${exact}" does not stand in ${report}`)
    return null
  }
  const anchor = { start: at, end: at + exact.length, exact }
  return many ? { report, ...anchor } : anchor
}

const resolve = (value: Json, draft: Draft, entry: Entry, near: Anchor | undefined, path: string): Json => {
  if (typeof value === 'string') return place(value, draft, entry, near, path)
  if (Array.isArray(value)) {
    let last = near
    return value.map((v, i) => {
      const one = resolve(v, draft, entry, last, `${path}[${i}]`)
      if (one && typeof one === 'object' && 'start' in one) last = one as unknown as Anchor
      return one
    })
  }
  return value
}

/** Anchors of one entry, its main words first, so that the others can be looked for beside them. */
const anchorEntry = (entry: Entry, draft: Draft, path: string, outer?: Anchor): Entry => {
  const out: Entry = {}
  let near = outer
  for (const key of MAIN) {
    if (entry[key] == null) continue
    out[key] = resolve(entry[key]!, draft, entry, key === 'words' && outer ? outer : near, `${path}.${key}`)
    const first = Array.isArray(out[key]) ? (out[key] as Json[])[0] : out[key]
    if (first && typeof first === 'object' && 'start' in first) near ??= first as unknown as Anchor
  }
  if (entry.cue != null) {
    out.cue = resolve(entry.cue, draft, entry, near, `${path}.cue`)
    if (entry.sourceWords != null)
      out.sourceWords = resolve(entry.sourceWords, draft, entry, out.cue as unknown as Anchor, `${path}.sourceWords`)
  }
  for (const [key, value] of Object.entries(entry)) {
    if (key in out || key === 'report') continue
    if (ANCHORS.has(key) && value != null) out[key] = resolve(value, draft, entry, near, `${path}.${key}`)
    else if ((key === 'terms' || key === 'conditions' || key === 'medium') && value && typeof value === 'object') {
      const inner = (v: Json, i: number) =>
        anchorEntry(
          { ...(entry.report ? { report: entry.report } : {}), ...(v as Entry) },
          draft,
          `${path}.${key}[${i}]`,
          near,
        )
      out[key] = Array.isArray(value) ? value.map(inner) : inner(value, 0)
    } else out[key] = value
  }
  const order = Object.keys(entry).filter(k => k in out)
  return Object.fromEntries(order.map(k => [k, out[k]!]))
}

export const anchorDraft = (
  draft: { [key: string]: Entry[] },
  texts: ReadonlyMap<string, string>,
): { gold: { [key: string]: Json }; faults: string[] } => {
  const faults: string[] = []
  const gold: { [key: string]: Json } = {}
  for (const [kind, entries] of Object.entries(draft)) {
    if (!Array.isArray(entries) || kind === 'reports' || kind === 'actors' || kind === 'standing')
      gold[kind] = entries as Json
    else gold[kind] = entries.map((e, i) => anchorEntry(e, { texts, faults }, `${kind} ${String(e.id ?? i)}`))
  }
  return { gold, faults }
}
