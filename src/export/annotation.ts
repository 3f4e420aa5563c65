/**
 * Entries as W3C Web Annotations (JSON-LD): each entry is an annotation on the words it stands on.
 *
 * “We wait,” he said. -> {"type":"Annotation","target":{"source":{...},"selector":[{"type":"TextPositionSelector",...}]}}
 * https://www.w3.org/TR/annotation-model/: positions count Unicode code points, while the record counts UTF-16 units.
 * They count in the report's text, named by its digest (RFC 6920), not in the web page it was taken from, which is `via`.
 */
import type { Entry } from '../record/entries.ts'
import { entryWords } from '../record/make.ts'
import { ENTRY_LISTS, type Report, type SourcedRecord } from '../record/sourced-record.ts'
import type { Anchor } from '../record/values.ts'
import { type Index, indexRecord } from '../views/names.ts'
import { actWord, RELATION, STANCE, typeWord } from '../views/wording.ts'
import { codePoints } from './code-points.ts'
import { joined } from './csv-row.ts'
import { safeJson } from './json.ts'

const CONTEXT = 32

/** One line that says what the entry is, in words. */
const summaryOf = (e: Entry, index: Index): string => {
  switch (e.entry) {
    case 'statement':
      return `${index.sources(e)} ${actWord(e)}`
    case 'event':
      return `${typeWord(e.type)}, ${joined(e.statuses.map(s => s.value)) || 'no status'}, ${e.standing.verdict}`
    case 'proposal':
      return `${index.refs(e.proposers) || 'nobody named'}, ${e.issue}: ${e.status}`
    case 'position': {
      const waits = e.conditions.map(c => `, ${RELATION[c.relation]} ${c.words.exact}`).join('')
      return `${index.actor(e.holder.actor)} ${STANCE[e.stance]}, ${e.issue}${waits}`
    }
    case 'commitment':
      return `${index.refs(e.parties) || 'nobody named'}: ${e.kind}, ${e.state}, due ${joined(e.dues.map(d => d.value ?? 'without a date')) || 'without a date'}`
    case 'discrepancy':
      return e.why
  }
}

const tagsOf = (e: Entry): string[] => {
  if (e.entry === 'statement') return [e.entry, e.act, e.manner, ...(e.negated ? ['negated'] : [])]
  if (e.entry === 'event') return [e.entry, e.type, e.standing.verdict]
  if (e.entry === 'position') return [e.entry, e.issue, e.stance]
  if (e.entry === 'proposal') return [e.entry, e.issue, e.status]
  return e.entry === 'commitment' ? [e.entry, e.kind, e.state] : [e.entry, e.kind]
}

const textOf = (report: Report): object => ({
  id: `ni:///sha-256;${Buffer.from(report.sha256, 'hex').toString('base64url')}`,
  type: 'Text',
  format: 'text/plain',
  language: report.language,
  ...(report.url ? { via: report.url } : {}),
})

const cut = (text: string, start: number, end: number): string => text.slice(start, end).toWellFormed()

export const toAnnotations = (record: SourcedRecord): string => {
  const index = indexRecord(record)
  const reports = new Map(record.reports.map(r => [r.id, { report: r, count: codePoints(r.text), source: textOf(r) }]))
  const target = (words: Anchor): object => {
    const { report, count, source } = reports.get(words.report)!
    return {
      type: 'SpecificResource',
      source,
      selector: [
        { type: 'TextPositionSelector', start: count(words.start), end: count(words.end) },
        {
          type: 'TextQuoteSelector',
          exact: words.exact,
          prefix: cut(report.text, Math.max(0, words.start - CONTEXT), words.start),
          suffix: cut(report.text, words.end, words.end + CONTEXT),
        },
      ],
    }
  }
  const items = ENTRY_LISTS.flatMap(list =>
    (record[list] as readonly Entry[]).map(e => ({
      id: `urn:parley:${e.id}`,
      type: 'Annotation',
      motivation: 'describing',
      generator: { type: 'Software', name: record.generator },
      body: [
        {
          type: 'TextualBody',
          value: summaryOf(e, index),
          format: 'text/plain',
          language: 'en',
          purpose: 'describing',
        },
        ...tagsOf(e).map(value => ({ type: 'TextualBody', value, purpose: 'tagging' })),
      ],
      target: entryWords(e).map(target),
    })),
  )
  const page = { id: 'urn:parley:annotations:1', type: 'AnnotationPage', startIndex: 0, items }
  return `${safeJson(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:parley:annotations',
      type: 'AnnotationCollection',
      label: 'What reports say, entry by entry',
      total: items.length,
      first: page,
    },
    1,
  )}\n`
}
