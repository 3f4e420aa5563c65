/**
 * One entry for people: its words in their sentence, the machine's value and people's side by side, every decision.
 */
import { entryWords } from '../../record/make.ts'
import type { Anchor } from '../../record/values.ts'
import type { KeptEntry, Store } from '../../store/store.ts'
import { howChanged } from '../../views/how-changed.ts'
import { tame } from '../tame.ts'
import { decisionLines } from './lines.ts'
import { namesFor, plainValue } from './plain-value.ts'

const AROUND = 120

/** Words with what stands around them, cut at white space. */
const inSentence = (text: string, a: Anchor): string => {
  const from = Math.max(0, a.start - AROUND)
  const before = text.slice(from, a.start)
  const after = text.slice(a.end, a.end + AROUND)
  const head = from > 0 ? `…${before.replace(/^\S*\s/, '')}` : before
  const tail = a.end + AROUND < text.length ? `${after.replace(/\s\S*$/, '')}…` : after
  return tame(`${head}[${a.exact}]${tail}`)
}

const HIDDEN = new Set(['entry', 'id', 'was', 'content', 'words', 'mentions', 'sides', 'history'])

export const entryLines = async (store: Store, kept: KeptEntry): Promise<string[]> => {
  const entry = (kept.entry ?? kept.machine)!
  const names = await namesFor(store, [kept.entry, kept.machine])
  const state = kept.entry ? kept.review : kept.into ? `merged into ${kept.into}` : kept.review
  const lines = [tame(`${kept.id}  ${entry.entry}  (${state === 'machine' ? 'nobody has reviewed it' : state})`)]
  for (const w of entryWords(entry)) {
    const report = await store.report(w.report)
    const from = report
      ? [report.outlet ?? report.name, report.published].filter(Boolean).join(' ')
      : 'its report was removed'
    lines.push(
      `  ${report ? inSentence(report.text, w) : tame(w.exact)}`,
      tame(`      ${w.report} ${w.start}-${w.end}  ${from}`),
    )
  }
  const [now, machine] = [entry, kept.machine] as unknown as [Record<string, unknown>, Record<string, unknown> | null]
  for (const key of new Set([...Object.keys(now), ...Object.keys(machine ?? {})])) {
    if (HIDDEN.has(key)) continue
    const value = plainValue(now[key], names)
    const was = machine ? plainValue(machine[key], names) : value
    lines.push(tame(`  ${key.padEnd(12)} ${value}${was === value ? '' : `   (machine: ${was})`}`))
  }
  for (const c of howChanged(entry)) lines.push(tame(`  changed      ${c.of}: ${c.values.join(', then ')}`))
  if (entry.was && entry.was.length > 0) lines.push(tame(`  was          ${entry.was.join(' ')}`))
  const decisions = await store.decisions({ about: kept.id })
  return [...lines, ...(await decisionLines(store, decisions)).map(line => `  ${line}`)]
}
