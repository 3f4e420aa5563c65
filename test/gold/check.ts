/**
 * Checks gold cases: words, vocabulary, ids, names, cues, sentences left out, and that gold scores 100 against itself.
 *
 *   npx tsx test/gold/check.ts [FOLDER...]      (default: work, fresh, apart and unseen under test/cases; --counts adds counts)
 *
 * Prints one line a fault (exit 1) and lists, as notes, sentences that no entry touches; a sentence with nothing to
 * annotate can be named in the draft under `background`.
 */
import type { GoldAnchor, GoldCase, GoldEntry, Many } from './gold.ts'
import { anchorsIn, caseFolders, ENTRY_KINDS, list, loadCase } from './gold.ts'
import { goldRecord } from './gold-record.ts'
import { score, scorerIsHere } from './score.ts'
import { FIELD_VALUES, KEYS, MEDIA, RELATIONS, ROLES, VERDICTS } from './vocabulary.ts'

type Say = (words: string) => void

const checkAnchors = ({ gold, texts }: GoldCase, fault: Say) => {
  const only = gold.reports[0]!.file
  for (const a of anchorsIn({ ...gold, reports: [] })) {
    if (texts.get(a.report ?? only)?.slice(a.start, a.end) !== a.exact) fault(`not the report's words: "${a.exact}"`)
  }
}

const within = (value: unknown, allowed: readonly string[], what: string, fault: Say) => {
  for (const v of list(value as Many<unknown>))
    if (!allowed.includes(String(v))) fault(`${what}: "${String(v)}" is no value`)
}

const checkVocabulary = ({ gold }: GoldCase, fault: Say) => {
  for (const kind of ENTRY_KINDS) {
    for (const e of gold[kind] ?? []) {
      for (const key of Object.keys(e)) if (!KEYS[kind].includes(key)) fault(`${e.id}: no field "${key}" in ${kind}`)
      for (const [field, values] of Object.entries(FIELD_VALUES[kind]))
        within(e[field], values, `${e.id}.${field}`, fault)
      for (const p of list(e.participants as Many<{ role?: string }>)) within(p.role, ROLES, `${e.id} role`, fault)
      for (const c of list(e.conditions as Many<GoldEntry>)) within(c.relation, RELATIONS, `${e.id} relation`, fault)
      if (e.medium) within((e.medium as { kind: string }).kind, MEDIA, `${e.id} medium`, fault)
    }
  }
  for (const s of gold.standing ?? []) within(s.verdict, VERDICTS, `standing of ${s.about}`, fault)
}

const checkReferences = ({ gold }: GoldCase, fault: Say) => {
  const entries = ENTRY_KINDS.flatMap(k => gold[k] ?? [])
  const ids = new Set(entries.map(e => e.id))
  if (ids.size < entries.length) {
    fault(
      `ids twice: ${entries
        .map(e => e.id)
        .filter((id, i, all) => all.indexOf(id) < i)
        .join(' ')}`,
    )
  }
  const said = new Set((gold.statements ?? []).map(s => s.id))
  const actors = new Set((gold.actors ?? []).map(a => a.name))
  for (const e of entries) {
    const inner = [...list(e.participants as Many<GoldEntry>), ...list(e.terms as Many<GoldEntry>)].map(x => x.voice)
    for (const id of [e.voice, e.within, e.stateVoice, ...inner] as (string | null)[]) {
      if (id != null && !said.has(id)) fault(`${e.id}: no statement ${id}`)
    }
    for (const id of [
      ...list(e.about as Many<string>),
      ...list(e.respondsTo as Many<string>),
      ...list(e.sameAs as Many<string>),
    ]) {
      if (!ids.has(id) && !actors.has(id)) fault(`${e.id}: no entry ${id}`)
    }
    for (let at = e, n = 0; at.within != null; n++) {
      if (n > 9) return fault(`${e.id}: stands within itself`)
      at = gold.statements!.find(s => s.id === at.within) ?? ({ id: '' } as GoldEntry)
    }
  }
  for (const s of gold.standing ?? []) if (!ids.has(s.about)) fault(`standing: no entry ${s.about}`)
}

const checkNames = ({ gold, texts }: GoldCase, fault: Say) => {
  const actors = new Set((gold.actors ?? []).map(a => a.name))
  const speakers = new Set((gold.statements ?? []).flatMap(s => list(s.source as Many<string>)))
  for (const e of ENTRY_KINDS.flatMap(k => gold[k] ?? [])) {
    const named = [e.source, e.holder, e.party, e.proposers, e.parties, e.addressee].flatMap(v =>
      list(v as Many<string>),
    )
    const others = list(e.participants as Many<{ name: string }>).map(p => p.name)
    const each = [...named, ...others].flatMap(n => String(n).split('; '))
    for (const name of each) if (!actors.has(name)) fault(`${e.id}: no actor "${name}"`)
  }
  for (const { about, verdict, blamed, optional, ...lists } of gold.standing ?? []) {
    for (const name of Object.values(lists).flatMap(v => list(v as Many<string>))) {
      if (!speakers.has(name)) fault(`standing of ${about}: "${name}" says nothing`)
    }
  }
  const all = [...texts.values()].join('\n')
  for (const a of gold.actors ?? []) {
    for (const alias of a.aliases ?? [])
      if (!all.includes(alias)) fault(`alias "${alias}" of ${a.name} is not in the text`)
  }
}

const FAR = 300
const checkCues = ({ gold }: GoldCase, fault: Say) => {
  for (const s of gold.statements ?? []) {
    const cue = list(s.cue as Many<GoldAnchor>)[0]
    if (!cue || !s.content?.length) {
      if (!s.content?.length) fault(`${s.id}: no content`)
      continue
    }
    const near = s.content.some(
      c => c.report === cue.report && Math.max(c.start - cue.end, cue.start - c.end, 0) <= FAR,
    )
    if (!near) fault(`${s.id}: the cue "${cue.exact}" is far from what it reports`)
  }
}

/** Sentences of three words and more that no entry touches. */
const untouched = ({ gold, texts }: GoldCase): string[] => {
  const only = gold.reports[0]!.file
  const anchors = anchorsIn([ENTRY_KINDS.map(k => gold[k]), gold.background])
  const cut = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...texts].flatMap(([file, text]) =>
    [...cut.segment(text)]
      .filter(s => s.segment.trim().split(/\s+/u).length >= 3)
      .filter(
        s => !anchors.some(a => (a.report ?? only) === file && a.start < s.index + s.segment.length && a.end > s.index),
      )
      .map(s => s.segment.trim()),
  )
}

const checkScore = (goldCase: GoldCase, fault: Say) => {
  const result = score(goldCase, goldRecord(goldCase))
  for (const kind of ENTRY_KINDS) {
    const { f1, missed, extra, wrong } = result[kind]
    if (f1 < 1)
      fault(
        `${kind} F1 ${(100 * f1).toFixed(1)} against itself: missed ${missed.join(' ')}, extra ${extra.join(' | ')}`,
      )
    for (const [field, ids] of Object.entries(wrong)) fault(`${kind}: ${field} wrong against itself: ${ids.join(' ')}`)
  }
  const { linkF1, agreeingCalledDiscrepant, badAnchors } = result.summary
  if (linkF1 !== undefined && linkF1 < 1) fault(`clusters and events disagree: links F1 ${(100 * linkF1).toFixed(1)}`)
  if (agreeingCalledDiscrepant > 0) fault('a discrepancy is also listed as an agreement')
  if (badAnchors > 0) fault(`${badAnchors} anchors of the record are not the report's words`)
}

const countsOf = ({ gold }: GoldCase): Record<string, number> => ({
  words: 0,
  ...Object.fromEntries(ENTRY_KINDS.map(k => [k, gold[k]?.length ?? 0])),
  conditions: (gold.positions ?? []).flatMap(x => list(x.conditions as Many<unknown>)).length,
  notDiscrepancies: gold.notDiscrepancies?.length ?? 0,
  nested: (gold.statements ?? []).filter(s => s.within).length,
  media: (gold.statements ?? []).filter(s => s.medium).length,
  silent: (gold.statements ?? []).filter(s => s.negated || list(s.act as Many<string>).includes('no-comment')).length,
})

const own = process.argv.slice(2).filter(a => !a.startsWith('--'))
const roots = own.length > 0 ? own : ['test/cases/work', 'test/cases/fresh', 'test/cases/apart', 'test/cases/unseen']
let faults = 0
for (const root of roots) {
  const sum: Record<string, number> = {}
  const folders = caseFolders(root)
  for (const folder of folders) {
    const goldCase = loadCase(folder)
    const fault = (words: string) => {
      faults++
      console.log(`${folder}: ${words}`)
    }
    const checks = [checkAnchors, checkVocabulary, checkReferences, checkNames, checkCues]
    for (const check of checks) check(goldCase, fault)
    if (scorerIsHere()) checkScore(goldCase, fault)
    for (const sentence of untouched(goldCase)) console.log(`${folder}: note: no entry touches "${sentence}"`)
    const counts = countsOf(goldCase)
    counts.words = [...goldCase.texts.values()].join(' ').trim().split(/\s+/u).length
    for (const [k, n] of Object.entries(counts)) sum[k] = (sum[k] ?? 0) + n
    if (process.argv.includes('--counts')) console.log(`${goldCase.name}: ${JSON.stringify(counts)}`)
  }
  console.log(
    `${root}: ${folders.length} cases; ${Object.entries(sum)
      .map(([k, n]) => `${n} ${k}`)
      .join(', ')}`,
  )
}
if (!scorerIsHere()) console.log('the shared scorer is not here: gold was not scored against itself')
console.log(faults === 0 ? 'no faults' : `${faults} faults`)
process.exit(faults === 0 ? 0 : 1)
