/**
 * What changed in an entry from one record to a later one, in plain words.
 *
 * An event that was claimed and is now confirmed, with a toll more -> ['standing: claimed, now confirmed', 'tolls: killed 4, now killed 4 / killed 7'].
 */
import type { Entry } from '../record/entries.ts'
import { counted } from '../text/counted.ts'
import { dateWord } from './date-word.ts'
import { howChanged, stepWord } from './how-changed.ts'
import type { Index } from './names.ts'
import { actWord, durationWord, RELATION, STANCE, typeWord } from './wording.ts'

const all = (values: readonly string[]): string => [...new Set(values)].join(' / ')
const plain = (word: string): string => word.replaceAll('-', ' ')
const SIGNS = { 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' } as const

/** The names of fields where a reader knows other words for them. */
const NAMES: Readonly<Record<string, string>> = {
  statuses: 'status',
  times: 'when',
  durations: 'lasting',
  counts: 'tolls',
  mentions: 'told',
  sameAs: 'also told',
  dues: 'due',
  stance: 'stand',
}

/** What an entry says in a field; undefined where that cannot be said in a few words. */
const fieldWords = (e: Entry, field: string, index: Index): string | undefined => {
  if (e.entry === 'event') {
    if (field === 'statuses') return all(e.statuses.map(s => stepWord({ field, value: s.value })))
    if (field === 'times') return all(e.times.map(t => dateWord(t.value)))
    if (field === 'durations') return all(e.durations.map(d => durationWord(d.value)))
    if (field === 'places') return all(e.places.map(p => index.place(p.value)))
    if (field === 'counts')
      return all(e.counts.map(c => `${c.of} ${c.qualifier ? SIGNS[c.qualifier] : ''}${c.value.toLocaleString('en')}`))
    if (field === 'participants') return all(e.participants.map(p => `${index.actor(p.actor)} (${p.role})`))
    if (field === 'standing') return e.standing.verdict
    if (field === 'mentions') return counted(e.mentions.length, 'time')
    if (field === 'type') return typeWord(e.type)
  }
  if (e.entry === 'statement') {
    if (field === 'sameAs') return counted(e.sameAs?.length ?? 0, 'time')
    if (field === 'act' || field === 'negated') return actWord(e)
    if (field === 'sources') return index.sources(e)
  }
  if (e.entry === 'position') {
    if (field === 'stance') return STANCE[e.stance]
    if (field === 'conditions') return all(e.conditions.map(c => `${RELATION[c.relation]} ${c.words.exact}`))
  }
  if (e.entry === 'commitment') {
    if (field === 'dues') return all(e.dues.map(d => (d.value === null ? 'no date told' : dateWord(d.value))))
    if (field === 'state') return plain(e.state)
    if (field === 'parties') return index.refs(e.parties)
  }
  if (e.entry === 'proposal' && field === 'status') return plain(e.status)
  if (e.entry === 'discrepancy') {
    if (field === 'sides') return all(e.sides.map(s => String(s.value ?? s.words.exact)))
    if (field === 'why') return e.why
  }
  return undefined
}

/** One line a field; a field that only stands on other words says so. `past`: what it was, several where they were joined. */
export const changeWords = (
  past: readonly Entry[],
  now: Entry,
  of: { readonly fields: readonly string[]; readonly before: Index; readonly after: Index },
): string[] => {
  const lines = of.fields
    .filter(f => f !== 'history')
    .map(field => {
      const name = NAMES[field] ?? field
      const [was, is] = [all(past.map(p => fieldWords(p, field, of.before) ?? '')), fieldWords(now, field, of.after)]
      if (is === undefined || was === is) return `${name}: changed`
      return `${name}: ${was || 'nothing'}, now ${is || 'nothing'}`
    })
  return [...lines, ...(of.fields.includes('history') ? historyWords(now) : [])]
}

/** How a new or changed entry came to be what it is, by earlier reports. */
export const historyWords = (e: Entry): string[] =>
  howChanged(e).map(c => `how it changed: ${c.of} ${c.values.join(', then ')}`)

/** Who and what, before the words: "Aldo Renvik is against · ceasefire". */
export const headOf = (e: Entry, index: Index): string => {
  switch (e.entry) {
    case 'statement':
      return `${index.sources(e)} ${actWord(e, index.many(e))}`
    case 'event':
      return typeWord(e.type)
    case 'proposal':
      return `${index.refs(e.proposers) || 'nobody named'} ${plain(e.status)} · ${plain(e.issue)}`
    case 'position':
      return `${index.actor(e.holder.actor)} ${STANCE[e.stance]} · ${plain(e.issue)}`
    case 'commitment':
      return `${index.refs(e.parties) || 'nobody named'} ${plain(e.state)} · ${e.kind}`
    case 'discrepancy':
      return e.why
  }
}
