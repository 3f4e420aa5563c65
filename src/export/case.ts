/**
 * A record as the draft of a gold case: YAML for a person to correct, every anchor told by its words alone.
 *
 *   toCase(record) -> "statements:\n- { id: s01, source: Ilka Morren, cue: said, content: [ “We wait,” ], ... }"
 *
 * Words that stand several times in a report are numbered (`he#2`). What the fields mean: docs/annotation.md.
 */
import { stringify } from 'yaml'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { happeningsOf } from './case-happenings.ts'
import { type Fields, fileNames, penOf } from './case-pen.ts'
import { voicesOf } from './case-voices.ts'

const drawn = (fields: Fields): string => {
  const said = Object.entries(fields).filter(([, v]) => v !== undefined && v !== null)
  return `- ${stringify(Object.fromEntries(said), { collectionStyle: 'flow', lineWidth: 0 }).trim()}`
}

export const toCase = (record: SourcedRecord): string => {
  const files = fileNames(record)
  const pen = penOf(record)
  const actor = new Map(record.actors.map(a => [a.id as string, a.name]))
  const lists: Record<string, Fields[]> = {
    reports: record.reports.map(r => ({
      file: files.get(r.id),
      published: r.published,
      outlet: r.outlet,
      language: r.language,
    })),
    actors: record.actors.map(a => ({
      name: a.name,
      kind: a.kind,
      aliases: [...a.aliases],
      affiliation: a.affiliation && actor.get(a.affiliation),
      role: a.roles[0]?.title,
    })),
    ...voicesOf(record, pen),
    ...happeningsOf(record, pen),
    notDiscrepancies: [],
    background: [],
  }
  const head = record.reports.map(r => `# ${files.get(r.id)}: ${(r.name ?? r.title ?? r.id).replace(/\s+/g, ' ')}\n`)
  const body = Object.entries(lists).map(([kind, entries]) =>
    entries.length === 0 ? `${kind}: []\n` : `${kind}:\n${entries.map(e => `${drawn(e)}\n`).join('')}`,
  )
  return head.join('') + body.join('')
}
