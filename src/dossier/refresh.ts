/**
 * Makes the record of a dossier again where facts are ahead of it. Whatever was interrupted is finished here.
 *
 * Three reports were added and one entry rejected -> one record that says so. Nothing is read again: readings are kept.
 */
import { ParleyError } from '../errors.ts'
import { ENTRY_LISTS } from '../record/sourced-record.ts'
import { review } from '../review/review.ts'
import { type Store, sameVersions, type Versions } from '../store/store.ts'
import { type KeptDossier, keepDossier } from './kept-dossier.ts'
import { reviewFew } from './review-few.ts'
import { worldOf } from './world.ts'

/** So often it begins again where another command added something meanwhile. */
const TRIES = 6

const whole = async (store: Store, basis: Versions, kept: KeptDossier): Promise<boolean> => {
  const { readings, record } = await kept.make(store)
  const decisions = await store.decisions()
  const world = worldOf(
    readings.map(r => r.report),
    record,
  )
  const { reviewed, orphans } = review({ entries: ENTRY_LISTS.flatMap(l => [...record[l]]), decisions, world })
  return store.putRecord({ basis, record, reviewed, orphans })
}

/** True where the record had to be made again. `kept`: of the time before, where the process stays. Throws ParleyError('dossier-busy') where others never stop adding. */
export const refresh = async (store: Store, kept: KeptDossier = keepDossier()): Promise<boolean> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const { facts, record } = await store.versions()
    if (sameVersions(facts, record)) return tries > 0
    const few = facts.readings === record.readings && (await reviewFew(store, facts, record))
    if (few || (await whole(store, facts, kept))) continue
  }
  const { facts, record } = await store.versions()
  if (!sameVersions(facts, record)) throw new ParleyError('dossier-busy', store.name)
  return true
}
