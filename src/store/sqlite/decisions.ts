/**
 * Decisions in SQLite: appended, never changed; each with a checksum that also covers the one before it.
 *
 * A decision that was taken out or altered from outside breaks the chain, and `verify` says where.
 */
import type { Kysely, Transaction } from 'kysely'
import { type Decision, type DecisionDraft, idsAbout } from '../../record/decision.ts'
import { makeId, sha256 } from '../../record/ids.ts'
import { moved } from './facts.ts'
import type { Tables } from './tables.ts'
import { parts } from './write-rows.ts'

type Db = Kysely<Tables> | Transaction<Tables>

/** The checksum of a decision's JSON after the one before it. */
export const linked = (before: string, json: string): string => sha256(`${before}\u0000${json}`)

export const decide = async (db: Db, draft: DecisionDraft): Promise<Decision> => {
  const last = await db.selectFrom('decisions').select(['n', 'sha256']).orderBy('n', 'desc').limit(1).executeTakeFirst()
  const n = (last?.n ?? 0) + 1
  const at = new Date().toISOString()
  const decision: Decision = { id: makeId('decision', String(n), at, JSON.stringify(draft)), n, at, ...draft }
  const json = JSON.stringify(decision)
  await db
    .insertInto('decisions')
    .values({
      n,
      id: decision.id,
      at,
      who: draft.who,
      does: draft.does,
      about: draft.undoes ?? (draft.targets.map(t => t.id).join(' ') || draft.entry?.id || null),
      field: draft.field ?? null,
      note: draft.note ?? null,
      json,
      sha256: linked(last?.sha256 ?? '', json),
    })
    .execute()
  const about = idsAbout(draft).map(id => ({ id, n }))
  for (const part of parts(about, 2000)) await db.insertInto('decision_targets').values(part).execute()
  await moved(db, 'facts_decisions')
  return decision
}

/** The id itself, and the ids its entry had before it was joined with others. */
const idsOf = async (db: Db, id: string): Promise<readonly string[]> => {
  const former = await db
    .selectFrom('former_ids')
    .innerJoin('entries', 'entries.n', 'former_ids.n')
    .select('former_ids.id')
    .where('entries.id', '=', id)
    .execute()
  return [id, ...former.map(r => r.id)]
}

export const decisionsOf = async (
  db: Db,
  query: { readonly after?: number; readonly about?: string } = {},
): Promise<readonly Decision[]> => {
  const about = query.about === undefined ? [] : await idsOf(db, query.about)
  const rows = await db
    .selectFrom('decisions')
    .select('json')
    .where('n', '>', query.after ?? 0)
    .$if(query.about !== undefined, q =>
      q.where('n', 'in', t => t.selectFrom('decision_targets').select('decision_targets.n').where('id', 'in', about)),
    )
    .orderBy('n')
    .execute()
  return rows.map(r => JSON.parse(r.json) as Decision)
}
