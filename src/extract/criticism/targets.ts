/**
 * Who a unit finds fault with: the parties a speech names, one of a debate, or nobody, each described by its place in the words.
 *
 * "Having annexed the valley, Atlantia denies it" by another state -> Atlantia: named here, subject of "denies", most blamed so far.
 * No feature knows a state by name: what is learned of one quarrel serves in another.
 */
import { featureKey, hashText, mix } from '../../language/hash.ts'
import { type Blame, blameIn } from './blame.ts'
import { type Part, partAt } from './part-at.ts'
import type { SpeechTable, Unit } from './table.ts'

export const NOBODY = ''
const SEED = 0x1b873593

export interface TargetPlace {
  readonly table: SpeechTable
  readonly units: readonly Unit[]
  /** Parties that may be meant, the most blamed first. */
  readonly candidates: readonly string[]
  readonly own: Blame
  /** In the speeches of others in the same debate. */
  readonly debate: Blame
}

const ranked = (blame: Blame): string[] =>
  [...blame].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(x => x[0])

/** The parties of the speech and the two most blamed of the debate; never the speaker. */
export const targetPlace = (table: SpeechTable, units: readonly Unit[], debate: Blame): TargetPlace => {
  const own = blameIn(table, units)
  const others = ranked(debate)
    .filter(p => p !== table.speaker)
    .slice(0, 2)
  return { table, units, own, debate, candidates: [...new Set([...ranked(own), ...others])] }
}

const PRONOUNS = new Set(['it', 'its', 'they', 'their', 'them', 'he', 'his', 'she', 'her', 'you', 'your', 'itself'])
const isCulprit = (part: Part): boolean => part === 'acts' || part === 'owns'
const near = (distance: number): number => (distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : 6)
const share = (n: number, of: number): number => (of <= 0 ? 0 : 1 + Math.floor((4 * n) / of))
const sumOf = (blame: Blame, but: string | undefined): number => {
  let sum = 0
  for (const [party, n] of blame) if (party !== but) sum += n
  return sum
}

/** Keys of one candidate in unit `i`, written to `keys`; how many. `NOBODY` is a candidate too. */
export const targetFeatures = (
  { table, units, candidates, own, debate }: TargetPlace,
  { i, party }: { readonly i: number; readonly party: string },
  keys: Int32Array,
): number => {
  const unit = units[i]!
  let n = 0
  const add = (template: number, a = 0, b = 0): void => {
    if (n < keys.length) keys[n++] = featureKey(mix(mix(mix(SEED, template), a), b))
  }
  const nobody = party === NOBODY ? 1 : 0
  let [here, anyHere, pronouns, culprit, culprits] = [0, 0, 0, 0, 0]
  for (let t = unit.from; t < unit.to; t++) {
    const named = table.parties[t]
    if (named && named.party !== table.speaker) {
      anyHere++
      if (named.party !== party && isCulprit(partAt(table, t))) culprits++
    }
    if (PRONOUNS.has(table.lemmas[t]!)) pronouns++
    if (named?.party === party) {
      here++
      const up = table.head[t]!
      add(1, table.relation[t]!, hashText(named.form))
      const part = partAt(table, t)
      if (isCulprit(part)) culprit = 1
      add(9, hashText(part), up >= 0 ? hashText(table.classes[up] ?? 'none') : 0)
      add(2, table.relation[t]!, up >= 0 ? table.lemma[up]! : 0)
      add(3, table.relation[t]!, up >= 0 ? hashText(table.classes[up] ?? 'none') : 0)
      if (up >= 0 && table.middle[up]! > 0) add(4, table.relation[t]!, table.middle[up]!)
      if (t > unit.from) add(5, table.lemma[t - 1]!)
    } else if (nobody && !named) {
      if (table.content[t] === 1) add(6, table.lemma[t]!)
      if (table.classes[t]) add(7, hashText(table.classes[t]!))
      if (table.middle[t]! > 0) add(8, table.middle[t]!)
    }
  }
  add(10, nobody, Math.min(anyHere, 2))
  add(15, culprit + 2 * nobody, Math.min(culprits, 1))
  add(11, Math.min(here, 2), Math.min(anyHere - here, 2))
  if (nobody) {
    add(20, Math.min(candidates.length, 4))
    add(21, share(own.get(candidates[0] ?? '') ?? 0, sumOf(own, table.speaker)))
    add(22, Math.min(pronouns, 1))
    return n
  }
  let back = 99
  let role = 0
  let latest = ''
  for (let t = unit.from - 1; t >= 0; t--) {
    const named = table.parties[t]
    if (!named || named.party === table.speaker) continue
    if (!latest) latest = named.party
    if (named.party !== party) continue
    let u = i
    while (u > 0 && units[u]!.from > t) u--
    back = i - u
    role = table.relation[t]!
    if (units[u]!.sentence === unit.sentence) add(32, role)
    break
  }
  let ahead = 0
  for (let u = i + 1; u < units.length && units[u]!.sentence === unit.sentence; u++)
    for (let t = units[u]!.from; t < units[u]!.to; t++)
      if (table.parties[t]?.party === party) {
        ahead = 1
        add(33, table.relation[t]!, hashText(table.parties[t]!.form))
      }
  add(30, near(back), Math.min(here, 1))
  add(31, near(back), role)
  add(34, latest === party ? 1 : 0, Math.min(pronouns, 1))
  add(35, latest === party ? 1 : 0, Math.min(anyHere, 1))
  add(36, Math.min(here, 1) + 2 * ahead, Math.min(anyHere, 1))
  const rank = Math.min(candidates.indexOf(party), 3)
  add(40, rank, Math.min(anyHere, 1))
  add(41, share(own.get(party) ?? 0, sumOf(own, undefined)), Math.min(here, 1))
  const debaters = ranked(debate).filter(p => p !== table.speaker)
  add(42, Math.min(2, debaters.indexOf(party)), Math.min(anyHere, 1))
  add(43, share(debate.get(party) ?? 0, sumOf(debate, table.speaker)), Math.min(here, 1))
  add(44, rank, mix(Math.min(2, debaters.indexOf(party)), Math.min(here, 1)))
  return n
}
