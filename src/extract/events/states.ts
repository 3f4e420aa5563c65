/**
 * Events told as a state, by a verb of being or staying: who holds a place, where forces stand, what is shut, dark or free.
 *
 * "The pass is under the control of the militia" -> COERCE seize; "Tanks were on the bridge" -> MOBILIZE deploy;
 * "Four of the nurses are free" -> RETREAT release; "the mill has stood idle since May" -> OTHER; "is under pressure" -> none.
 * People held in custody are left to held-found.ts.
 */
import type { Sentence } from '../../language/token.ts'
import { dependents, relation } from '../../language/tree.ts'
import { clauseOf } from './extent.ts'
import { type Around, casesOf, type Found, lower } from './found.ts'
import { BUILDINGS, INFRASTRUCTURE, PEOPLE, SOLDIERS, VEHICLES } from './things.ts'
import type { Trigger } from './trigger.ts'
import { wordSet } from './word-set.ts'

const STAYS = /^(be|remain|stay|stand|lie|sit|keep|come|fall|leave|go)$/
const FORCE = wordSet(`${SOLDIERS} ${VEHICLES} fighter gunman rebel insurgent militant commando sniper armour armor`)
const HUMANS = wordSet(`${PEOPLE} they he she everyone all others rest body`)
const WORKS =
  wordSet(`${BUILDINGS} ${INFRASTRUCTURE} pump turbine furnace screen crane machine stall classroom factory production traffic
  transmitter light city town district`)
const SCENES =
  wordSet(`${BUILDINGS} ${INFRASTRUCTURE} street square outskirts centre center border frontier city town village hill ridge
  valley beach coast roof suburb edge perimeter`)

const UNDER: Readonly<Record<string, Trigger>> = {
  control: { type: 'COERCE', family: 'seize' },
  occupation: { type: 'COERCE', family: 'seize' },
  siege: { type: 'COERCE', family: 'block' },
  blockade: { type: 'COERCE', family: 'block' },
  curfew: { type: 'COERCE', family: 'block' },
  lockdown: { type: 'COERCE', family: 'block' },
  attack: { type: 'ASSAULT', family: 'attack' },
  fire: { type: 'ASSAULT', family: 'attack' },
  bombardment: { type: 'ASSAULT', family: 'attack' },
}

interface State {
  readonly trigger: Trigger
  /** The head of the clause: the verb of staying, or the word itself beside a copula. */
  readonly clause: number
}

/** The verb of staying over a word, or the word itself where "is" stands beside it. */
const clauseAt = (s: Sentence, i: number): number | undefined => {
  if (dependents(s, i, 'cop').length > 0) return i
  const { head } = s.tokens[i]!
  return head >= 0 && /^(VERB|AUX)$/.test(s.tokens[head]!.upos) && STAYS.test(s.tokens[head]!.lemma) ? head : undefined
}
const subjects = (s: Sentence, clause: number): number[] => dependents(s, clause, 'nsubj', 'nsubj:pass')

const inHands = (s: Sentence, i: number): State | undefined => {
  if (lower(s, i) !== 'hands' || !casesOf(s, i).includes('in')) return undefined
  const owner = dependents(s, i, 'nmod').some(k => casesOf(s, k).includes('of'))
  const clause = clauseAt(s, i)
  return owner && clause !== undefined && subjects(s, clause).length > 0
    ? { trigger: { type: 'COERCE', family: 'seize' }, clause }
    : undefined
}

const isUnder = (s: Sentence, i: number): State | undefined => {
  const trigger = Object.hasOwn(UNDER, lower(s, i)) ? UNDER[lower(s, i)] : undefined
  if (!trigger || !casesOf(s, i).includes('under')) return undefined
  const clause = clauseAt(s, i)
  // "brought the blaze under control" is no rule over a place.
  if (lower(s, i) === 'control' && dependents(s, i, 'det', 'amod', 'nmod', 'nmod:poss', 'compound').length === 0)
    return undefined
  return clause === undefined || subjects(s, clause).length === 0 ? undefined : { trigger, clause }
}

const stands = (s: Sentence, i: number): State | undefined => {
  if (!SCENES.has(s.tokens[i]!.lemma.toLowerCase())) return undefined
  if (!casesOf(s, i).some(c => /^(in|on|at|inside|near|around|outside|along)$/.test(c))) return undefined
  const clause = clauseAt(s, i)
  if (clause === undefined || /^(come|fall|leave|go|keep)$/.test(s.tokens[clause]!.lemma)) return undefined
  const who = subjects(s, clause)
  const owned = who.some(
    k => /^(men|forces|people)$/.test(lower(s, k)) && dependents(s, k, 'nmod:poss', 'compound', 'amod').length > 0,
  )
  return who.some(k => FORCE.has(s.tokens[k]!.lemma.toLowerCase())) || owned
    ? { trigger: { type: 'MOBILIZE', family: 'deploy' }, clause }
    : undefined
}

const CONDITION =
  /^(idle|dark|dry|empty|shut|closed|sealed|blocked|silent|cold|motionless|stranded|deserted|flooded|cut|open|reopened)$/
const isShut = (s: Sentence, i: number, around: Around): State | undefined => {
  const word = lower(s, i)
  if (!CONDITION.test(word)) return undefined
  const clause = clauseAt(s, i)
  if (clause === undefined || !subjects(s, clause).some(k => WORKS.has(s.tokens[k]!.lemma.toLowerCase())))
    return undefined
  const words = clauseOf(s, clause)
  if (!around.dates.some(d => d.start >= words.start && d.end <= words.end)) return undefined
  const trigger: Trigger = /^(shut|closed|sealed|blocked|cut)$/.test(word)
    ? { type: 'COERCE', family: 'block' }
    : /^(open|reopened)$/.test(word)
      ? { type: 'RETREAT', family: 'lift' }
      : { type: 'OTHER', family: 'outage' }
  return { trigger, clause }
}

/** "are free tonight", "is free at last"; "is free to go", "free of charge" let nobody go. */
const isFree = (s: Sentence, i: number): State | undefined => {
  if (lower(s, i) !== 'free' || dependents(s, i, 'xcomp', 'advcl', 'ccomp').length > 0) return undefined
  if (/^(to|of|from)$/i.test(s.tokens[i + 1]?.text ?? '')) return undefined
  const clause = clauseAt(s, i)
  const who = clause === undefined ? [] : subjects(s, clause)
  const human = who.some(
    k =>
      HUMANS.has(s.tokens[k]!.lemma.toLowerCase()) ||
      HUMANS.has(lower(s, k)) ||
      dependents(s, k, 'nmod').some(n => HUMANS.has(s.tokens[n]!.lemma.toLowerCase())),
  )
  return clause !== undefined && human ? { trigger: { type: 'RETREAT', family: 'release' }, clause } : undefined
}

const GONE =
  wordSet(`train flight bus ferry tram school class service work power water electricity traffic delivery shipment ship boat
  newspaper mail post plane lesson surgery operation sailing departure`)
/** "There will be no trains on Friday". */
const nothingRuns = (s: Sentence, i: number, around: Around): State | undefined => {
  const { head } = s.tokens[i]!
  if (head < 0 || s.tokens[head]!.lemma !== 'be' || dependents(s, head, 'expl').length === 0) return undefined
  if (!GONE.has(s.tokens[i]!.lemma.toLowerCase()) || !dependents(s, i, 'det').some(d => lower(s, d) === 'no'))
    return undefined
  const words = clauseOf(s, head)
  return around.dates.some(d => d.start >= words.start && d.end <= words.end)
    ? { trigger: { type: 'OTHER', family: 'outage' }, clause: head }
    : undefined
}

export const stateFound = (s: Sentence, i: number, around: Around): Found | undefined => {
  if (relation(s.tokens[i]!) === 'compound') return undefined
  const state =
    inHands(s, i) ?? isUnder(s, i) ?? stands(s, i) ?? isShut(s, i, around) ?? isFree(s, i) ?? nothingRuns(s, i, around)
  if (!state) return undefined
  return {
    trigger: state.trigger,
    head: i,
    verbal: false,
    words: around.clip(clauseOf(s, state.clause), s.tokens[i]!),
    light: state.clause,
  }
}
