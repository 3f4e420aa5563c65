/**
 * The words that gold may use, from the definition of the record; `KEYS` are the fields each kind of entry may have.
 */
import type { EntryKind } from './gold.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

export const MEDIA = words('interview post press speech call meeting document broadcast')
export const ROLES = words('actor recipient victim host mediator proposer')
export const RELATIONS = words('if only-if only-after after before unless')
export const VERDICTS = words('reported claimed blamed confirmed disputed unconfirmed')
const COMMITMENT_STATES = words('pending kept kept-late overdue broken waived')

export const FIELD_VALUES: Record<EntryKind, Record<string, readonly string[]>> = {
  statements: {
    manner: words('direct indirect mixed'),
    act: words(`say assess claim confirm deny acknowledge blame criticise praise support oppose propose demand appeal
      promise threaten ask predict no-comment`),
  },
  events: {
    type: words(`AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
      MOBILIZE COERCE ASSAULT OTHER`),
    status: words('happened ongoing planned possible not-happened'),
  },
  proposals: { status: words('tabled agreed agreed-in-principle rejected not-agreed withdrawn unpublished') },
  positions: { stance: words('support oppose insist open conditional undecided') },
  commitments: { state: COMMITMENT_STATES, kind: words('undertaking ultimatum expiry') },
  discrepancies: { kind: words('number date place role deadline agent identity status sequence quotation') },
}

const COMMON = 'id optional report words voice'
export const KEYS: Record<EntryKind, readonly string[]> = {
  statements: words(`${COMMON} source sourceWords cue content manner act medium addressee hedge negated within time
    timeWords sameAs`),
  events: words(`${COMMON} type mentions status participants place time timeWords duration counts ordinal statusWords`),
  proposals: words(`${COMMON} proposers issue terms status statusWords respondsTo made`),
  positions: words(`${COMMON} holder party issue stance conditions time timeWords`),
  commitments: words(`${COMMON} kind parties what dueWords due state stateWords stateVoice`),
  discrepancies: words(`${COMMON} kind about why sides`),
}
