/**
 * What the reader looks at in a unit: its words, their classes and grammar, the parties in it, and what stands around it.
 *
 * unitFeatures(table, units, i, keys) fills `keys` and says how many; keys are hashes (language/hash.ts).
 */
import { featureKey, hashText, mix } from '../../language/hash.ts'
import type { SpeechTable, Unit } from './table.ts'
import { FAULTS, type WordClass } from './words.ts'

export const MOST_FEATURES = 2048

const SEED = 0x3c6ef372
const classHash = new Map<string, number>()
const hashOf = (name: string): number => {
  let hash = classHash.get(name)
  if (hash === undefined) {
    hash = hashText(name)
    if (classHash.size < 500) classHash.set(name, hash)
  }
  return hash
}
const [SELF, OTHER] = [1, 2]

const countClasses = (table: SpeechTable, from: number, to: number): Map<WordClass, number> => {
  const counts = new Map<WordClass, number>()
  for (let t = from; t < to; t++) {
    const c = table.classes[t]
    if (c !== undefined) counts.set(c, (counts.get(c) ?? 0) + 1)
  }
  return counts
}

const who = (table: SpeechTable, t: number): number => {
  const party = table.parties[t]
  if (party) return party.party === table.speaker ? SELF : OTHER
  const l = table.lemmas[t]!
  return l === 'we' || l === 'i' || l === 'our' || l === 'my' ? SELF : 0
}

export interface Place {
  readonly table: SpeechTable
  readonly units: readonly Unit[]
}

export const unitFeatures = ({ table, units }: Place, i: number, keys: Int32Array): number => {
  const unit = units[i]!
  const { from, to } = unit
  let n = 0
  const add = (template: number, a = 0, b = 0): void => {
    if (n < keys.length) keys[n++] = featureKey(mix(mix(mix(SEED, template), a), b))
  }
  let [faults, others, selves, negated, heads] = [0, 0, 0, 0, 0]
  for (let t = from; t < to; t++) {
    const party = who(table, t)
    const rel = table.relation[t]!
    const up = table.head[t]!
    const upClass = up >= 0 ? table.classes[up] : undefined
    if (party === OTHER) others++
    if (party === SELF) selves++
    if (party > 0) {
      add(20, party, rel)
      if (up >= 0) {
        add(21, party, mix(rel, table.lemma[up]!))
        add(22, party, mix(rel, upClass ? hashOf(upClass) : 0))
      }
    }
    if (!table.parties[t]) {
      if (t + 1 < to) add(7, table.lemma[t]!, table.parties[t + 1] ? 1 : table.lemma[t + 1]!)
    }
    const own = table.classes[t]
    if (own !== undefined) {
      if (FAULTS.has(own)) faults++
      add(25, hashOf(own), rel)
      if (upClass) add(26, hashOf(own), mix(hashOf(upClass), rel))
    }
    if (table.content[t] === 1 && !table.parties[t]) {
      if (table.middle[t]! > 0) {
        add(5, table.middle[t]!)
        add(6, table.wide[t]!)
      }
      if (up >= 0 && table.content[up] === 1) {
        add(8, table.lemma[t]!, mix(rel, table.parties[up] ? 1 : table.lemma[up]!))
        if (table.middle[t]! > 0) add(9, table.middle[t]!, mix(rel, table.middle[up]!))
      }
    }
    const l = table.lemmas[t]!
    if (l === 'not' || l === "n't" || l === 'no' || l === 'never' || l === 'without' || l === 'neither') {
      negated++
      if (up >= 0) {
        add(13, table.lemma[up]!)
        add(14, upClass ? hashOf(upClass) : 0)
      }
    }
    if (up < from || up >= to) {
      heads++
      if (heads === 1) {
        add(30, rel, hashOf(table.tokens[t]!.xpos))
        add(31, table.lemma[t]!)
        if (up >= 0) {
          add(32, table.lemma[up]!, rel)
          add(33, upClass ? hashOf(upClass) : 0, rel)
        }
      }
    }
    if (rel === NSUBJ) {
      add(34, party > 0 ? party : table.tokens[t]!.upos === 'PRON' ? table.lemma[t]! : 3)
      if (up >= 0) add(35, party, hashOf(upClass ?? 'none'))
    }
  }
  add(40, Math.min(faults, 4))
  add(41, Math.min(faults, 2), others > 0 ? 1 : 0)
  add(42, Math.min(others, 2), Math.min(selves, 1))
  add(43, negated > 0 ? 1 : 0, Math.min(faults, 1))
  add(44, Math.min(8, (to - from) >> 1))
  add(45, from < to ? table.lemma[from]! : 0)
  if (from + 1 < to) add(46, table.lemma[from]!, table.lemma[from + 1]!)
  add(47, to > from ? hashOf(table.tokens[to - 1]!.text) : 0)
  for (const [c, count] of countClasses(table, from, to)) {
    add(3, hashOf(c))
    if (count > 1) add(3, hashOf(c), 1)
  }
  let first = i
  while (first > 0 && units[first - 1]!.sentence === unit.sentence) first--
  let last = i
  while (units[last + 1]?.sentence === unit.sentence) last++
  const whole = { from: units[first]!.from, to: units[last]!.to }
  for (let t = whole.from; t < whole.to; t++) {
    if (t >= from && t < to) continue
    if (table.parties[t]) add(61, who(table, t), table.relation[t]!)
    else if (table.middle[t]! > 0) add(62, table.middle[t]!)
    const own = table.classes[t]
    const up = table.head[t]!
    if (own !== undefined) add(63, hashOf(own), t < from ? 0 : 1)
    if (up < 0) {
      add(64, table.lemma[t]!)
      add(65, hashOf(own ?? 'none'))
    }
    if (table.relation[t] === NSUBJ) add(66, who(table, t), up >= 0 ? hashOf(table.classes[up] ?? 'none') : 0)
  }
  add(67, Math.min(3, i - first), Math.min(3, last - i))
  for (const [step, template] of NEIGHBOURS) {
    const other = units[i + step]
    if (!other || other.paragraph !== unit.paragraph) {
      add(template, 0)
      continue
    }
    const same = other.sentence === unit.sentence ? 1 : 0
    add(template + 1, same)
    let fault = 0
    for (const [c, count] of countClasses(table, other.from, other.to)) {
      add(template + 2, hashOf(c), same)
      if (FAULTS.has(c)) fault += count
    }
    add(template + 3, Math.min(fault, 3), same)
    if (Math.abs(step) === 1)
      for (let t = other.from; t < other.to; t++) {
        if (table.parties[t]) add(template + 5, who(table, t), table.relation[t]!)
      }
  }
  return n
}

const NSUBJ = hashText('nsubj')
const NEIGHBOURS: readonly (readonly [number, number])[] = Object.freeze([
  [-1, 100],
  [1, 110],
  [-2, 120],
  [2, 130],
])
