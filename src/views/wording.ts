/**
 * The record's vocabulary in words a reader knows: acts, types of events, statuses, durations.
 *
 * 'no-comment' -> "gives no answer"; 'RETREAT' -> "truce, release or withdrawal"; 'PT11H' -> "11 hours".
 */
import type { Act, Condition, EventEntry, PloverType, PositionEntry, StatementEntry } from '../record/entries.ts'

const ACTS: Record<Act, readonly [string, string]> = {
  say: ['says', 'does not say'],
  assess: ['judges', 'does not judge'],
  claim: ['claims', 'does not claim'],
  confirm: ['confirms', 'cannot or does not confirm'],
  deny: ['denies', 'does not deny'],
  acknowledge: ['acknowledges', 'does not acknowledge'],
  blame: ['blames', 'does not blame'],
  criticise: ['criticises', 'does not criticise'],
  praise: ['praises', 'does not praise'],
  support: ['supports', 'does not support'],
  oppose: ['opposes', 'does not oppose'],
  propose: ['proposes', 'does not propose'],
  demand: ['demands', 'does not demand'],
  appeal: ['appeals', 'does not appeal'],
  promise: ['promises', 'does not promise'],
  threaten: ['threatens', 'does not threaten'],
  ask: ['asks', 'does not ask'],
  predict: ['expects', 'does not expect'],
  'no-comment': ['gives no answer', 'gives no answer'],
}

/** "denies" -> "deny", "cannot or does not confirm" -> "cannot or do not confirm". */
const ofMany = (words: string): string =>
  words === 'denies' ? 'deny' : words.replace('does', 'do').replace(/^(\w+)s\b/, '$1')

/** How a source speaks: "denies", "does not confirm"; of several sources "deny", "do not confirm". */
export const actWord = (s: StatementEntry, many = false): string => {
  const words = ACTS[s.act][s.negated ? 1 : 0]
  return many ? ofMany(words) : words
}

const TYPES: Record<PloverType, string> = {
  AGREE: 'agreement',
  CONSULT: 'meeting or talks',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'truce, release or withdrawal',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest or strike',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'seizure, arrest or blockade',
  ASSAULT: 'attack',
  OTHER: 'event',
}
export const typeWord = (type: PloverType): string => TYPES[type]

/** Whose an outlet is that tells of an event: "Orland Radio is a state outlet of Orland". */
export const outletWord = ({ outlet, of, ownership }: NonNullable<EventEntry['outlets']>[number]): string =>
  `${outlet} is ${ownership ? `a ${ownership}` : 'an'} outlet of ${of}`

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(\d+(?:\.\d+)?)Y/, 'year'],
  [/^P(?:[^T]*?)(\d+(?:\.\d+)?)M/, 'month'],
  [/(\d+(?:\.\d+)?)W/, 'week'],
  [/(\d+(?:\.\d+)?)D/, 'day'],
  [/(\d+(?:\.\d+)?)H/, 'hour'],
  [/T(?:[^S]*?)(\d+(?:\.\d+)?)M/, 'minute'],
  [/(\d+(?:\.\d+)?)S/, 'second'],
]

/** "PT11H" -> "11 hours"; what is no plain duration stays as it is. */
export const durationWord = (iso: string): string => {
  const parts = UNITS.flatMap(([form, unit]) => {
    const n = form.exec(iso)?.[1]
    return n ? [`${n} ${unit}${n === '1' ? '' : 's'}`] : []
  })
  return parts.join(' ') || iso
}

/** Where a party stands, as the word after its name. */
export const STANCE: Record<PositionEntry['stance'], string> = {
  support: 'is for',
  oppose: 'is against',
  insist: 'insists',
  open: 'is open',
  conditional: 'on a condition',
  undecided: 'is undecided',
}

/** The conjunction of a condition. */
export const RELATION: Record<Condition['relation'], string> = {
  if: 'if',
  'only-if': 'only if',
  'only-after': 'only after',
  after: 'after',
  before: 'before',
  unless: 'unless',
}
