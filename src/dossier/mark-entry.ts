/**
 * An entry that people add from words they selected in a report: the same vocabulary, the same rules, `by: 'people'`.
 *
 * markEntry(store, {who, kind: 'statement', report: 'r-1', words: '“We wait,”', fields: {sources: 'Ilka Morren', act: 'say'}})
 */
import { ParleyError } from '../errors.ts'
import { AnyEntry, type Decision, type EntryKind } from '../record/decision.ts'
import type { Entry } from '../record/entries.ts'
import { entryId } from '../record/ids.ts'
import { bareEvent } from '../record/make.ts'
import type { Anchor } from '../record/values.ts'
import { markable, unknownField } from '../review/set-field.ts'
import type { Store } from '../store/store.ts'
import { withArticle } from '../text/counted.ts'
import { keep, noted } from './decide.ts'
import { fieldValue } from './field-value.ts'
import { refresh } from './refresh.ts'

export interface Marked {
  readonly who: string
  readonly kind: EntryKind
  readonly report: string
  /** The words as they stand in the report, there once; or where they are. */
  readonly words: string | { readonly start: number; readonly end: number }
  /** Fields as a person types them: docs/dossier.md lists what each kind needs. */
  readonly fields: Readonly<Record<string, string>>
  readonly note?: string | undefined
}

const anchorOf = async (store: Store, id: string, words: Marked['words']): Promise<Anchor> => {
  const report = await store.report(id)
  if (!report) throw new ParleyError('no-such-report', id)
  const { text } = report
  if (typeof words !== 'string') {
    const exact = text.slice(words.start, words.end)
    if (exact.trim() === '') throw new ParleyError('bad-decision', `${id} ${words.start}-${words.end}: no words there`)
    return { report: id, start: words.start, end: words.end, exact }
  }
  const start = words === '' ? -1 : text.indexOf(words)
  if (start < 0) throw new ParleyError('bad-decision', `${words.slice(0, 60)}: these words are not in ${id}`)
  if (text.indexOf(words, start + 1) >= 0)
    throw new ParleyError(
      'bad-decision',
      `${words.slice(0, 60)}: these words stand in ${id} more than once; give more of them`,
    )
  return { report: id, start, end: start + words.length, exact: words }
}

/** What an entry of a kind holds before people say more. */
const blank = (kind: EntryKind, words: Anchor): Record<string, unknown> => {
  switch (kind) {
    case 'statement':
      return { sources: [], cue: null, content: [words], manner: 'indirect', act: 'say', within: null }
    case 'event':
      return { ...bareEvent(words) }
    case 'proposal':
      return { proposers: [], words: [words], terms: [], status: 'tabled', voice: null }
    case 'position':
      return { party: [], words: [words], conditions: [], voice: null }
    case 'commitment':
      return { kind: 'undertaking', parties: [], words: [words], dues: [], state: 'pending', voice: null }
    case 'discrepancy':
      return { about: [], sides: [{ words, voice: null }] }
  }
}

/** Words given for a field that holds words: "cue=told" looks for the one place nearest to the entry. */
const near = async (store: Store, words: Anchor, exact: string): Promise<Anchor> => {
  const text = (await store.report(words.report))!.text
  let best: number | undefined
  for (let at = text.indexOf(exact); at >= 0 && exact !== ''; at = text.indexOf(exact, at + 1)) {
    const far = (x: number): number => Math.min(Math.abs(x - words.end), Math.abs(words.start - (x + exact.length)))
    if (best === undefined || far(at) < far(best)) best = at
  }
  if (best === undefined)
    throw new ParleyError('bad-decision', `${exact.slice(0, 60)}: these words are not in ${words.report}`)
  return { report: words.report, start: best, end: best + exact.length, exact }
}

/** Throws ParleyError: no-such-report, bad-decision. */
export const markEntry = async (store: Store, marked: Marked): Promise<Decision> => {
  await refresh(store)
  const words = await anchorOf(store, marked.report, marked.words)
  const shape: Record<string, unknown> = {
    entry: marked.kind,
    id: entryId(marked.kind, [words], 'people'),
    by: 'people',
    ...blank(marked.kind, words),
  }
  const may = markable(marked.kind)
  const check = (field: string, value: unknown): void => {
    const unknown = unknownField(marked.kind, { field, value }, may)
    if (unknown !== undefined) throw new ParleyError('bad-decision', unknown)
    if (field.includes('.'))
      throw new ParleyError('bad-decision', `${field}: give the field ${field.split('.')[0]} whole, as JSON`)
  }
  for (const [field, text] of Object.entries(marked.fields)) {
    check(field, undefined)
    if (field === 'cue' || field === 'hedge' || field === 'statusWords' || field === 'stateWords')
      shape[field] = await near(store, words, text)
    else shape[field] = await fieldValue(store, { kind: marked.kind, field, text })
    check(field, shape[field])
  }
  const parsed = AnyEntry.safeParse(shape)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new ParleyError('bad-decision', `${withArticle(marked.kind)} wants ${issue.path.join('.')}: ${issue.message}`)
  }
  const entry: Entry = parsed.data
  if (await store.entry(entry.id)) throw new ParleyError('bad-decision', `${entry.id}: these words are marked already`)
  return keep(store, { who: marked.who, does: 'add', targets: [], entry, ...noted(marked) })
}
