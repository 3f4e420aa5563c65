/**
 * Version 2: one view a kind of entry, so that any SQLite browser reads the dossier: who said what, through what medium.
 *
 * select who, act, what, outlet from statements where act = 'deny'
 */
import { type Kysely, type Migration, sql } from 'kysely'

const e = (path: string): string => `json_extract(coalesce(e.value, e.machine), '$.${path}')`
const each = (path: string): string => `json_each(coalesce(e.value, e.machine), '$.${path}')`
const actor = (id: string): string => `coalesce((select name from actors where id = ${id}), ${id})`
const place = (id: string): string => `coalesce((select name from places where id = ${id}), ${id})`
const item = (path: string): string => `json_extract(i.value, '$.${path}')`
/** The items of a list as one cell. */
const cell = (list: string, shown: string): string =>
  `(select group_concat(shown, '; ') from (select distinct ${shown} as shown from ${each(list)} i))`

const VIEWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  statement: [
    ['act', e('act')],
    ['cue', e('cue.exact')],
    ['manner', e('manner')],
    ['medium', e('medium.kind')],
    ['medium_name', e('medium.name')],
    ['addressee', actor(e('addressee.actor'))],
    ['said_on', e('time.value')],
    ['hedge', e('hedge.exact')],
    ['negated', e('negated')],
    ['within', e('within')],
  ],
  event: [
    ['type', e('type')],
    ['standing', e('standing.verdict')],
    ['statuses', cell('statuses', item('value'))],
    ['places', cell('places', place(item('value')))],
    ['times', cell('times', item('value'))],
    ['tolls', cell('counts', `${item('value')} || ' ' || ${item('of')}`)],
    ['tellings', `json_array_length(coalesce(e.value, e.machine), '$.mentions')`],
  ],
  proposal: [
    ['issue', e('issue')],
    ['status', e('status')],
    ['terms', cell('terms', item('words.exact'))],
    ['made_on', e('made.value')],
    ['responds_to', e('respondsTo')],
    ['voice', e('voice')],
  ],
  position: [
    ['party', `(select group_concat(${actor('i.value')}, '; ') from ${each('party')} i)`],
    ['issue', e('issue')],
    ['stance', e('stance')],
    ['conditions', cell('conditions', `${item('relation')} || ' ' || ${item('words.exact')}`)],
    ['taken_on', e('time.value')],
    ['voice', e('voice')],
  ],
  commitment: [
    ['commitment', e('kind')],
    ['due', cell('dues', item('value'))],
    ['state', e('state')],
    ['voice', e('voice')],
  ],
  discrepancy: [
    ['about', e('kind')],
    ['why', e('why')],
    ['told', cell('sides', `coalesce(${item('value')}, ${item('words.exact')})`)],
  ],
}
const PLURAL: Readonly<Record<string, string>> = {
  statement: 'statements',
  event: 'events',
  proposal: 'proposals',
  position: 'positions',
  commitment: 'commitments',
  discrepancy: 'discrepancies',
}

const viewOf = (kind: string): string => `create view ${PLURAL[kind]} as select e.id, ${
  kind === 'discrepancy' ? '' : 'e.who, '
}e.what, ${VIEWS[kind]!.map(([name, from]) => `${from} as ${name}`).join(', ')}, e.confidence, e.review,
  r.outlet, r.published, coalesce(r.name, r.url) as report, e.report as report_id
  from entries e left join reports r on r.id = e.report where e.kind = '${kind}' and e.stands = 1 order by e.ord`

export const views: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const kind of Object.keys(VIEWS)) await sql.raw(viewOf(kind)).execute(db)
  },
}
