/**
 * Pronouns and definite nominals: the best entity before them, or none.
 *
 * "Zelensky said ... He added" -> he: Zelensky. A pronoun without a fitting entity near it stays unresolved: better
 * openly unknown than a wrong person.
 */
import type { Entity, EntityMention, Gender } from './entity.ts'

export interface Here {
  readonly sentence: number
  readonly start: number
  readonly governor: number
  readonly subject: boolean
  /** True where the words are themselves the source of what is said. */
  readonly speaks?: boolean
  /** True where the words stand inside a quotation. */
  readonly quoted: boolean
  /** The entities whose words these are, where they stand inside somebody's content. */
  readonly speakers: readonly Entity[]
  /** Heads in this sentence that the words cannot stand for: the subject of the same verb. */
  readonly barred?: ReadonlySet<number>
  /** Head of the subject of the clause that holds a possessive, or of the clause above a pronoun that is a subject. */
  readonly above?: number
  /** Head of the subject that follows a clause without one: "Discussing his concern, Ban ...". */
  readonly ahead?: number
}

/** How many sentences back a pronoun looks. */
export const REACH = 4

/** What speaks for an antecedent, tuned on GUM documents that are not held out. */
const WEIGHTS = {
  back: [14, 11, 6, 3, 1],
  subject: 5,
  speaks: 2,
  speaksOn: 3,
  name: 1,
  intoQuote: -4,
  often: 5,
  indirect: 6,
  inQuote: -8,
  gender: 1,
  chain: 5,
  unnamed: -2,
  above: 8,
  heard: -4,
  ahead: 20,
}

/** How well a mention can be what a pronoun at `here` stands for; below 0 it cannot. */
const fitness = (m: EntityMention, here: Here): number => {
  const back = here.sentence - m.sentence
  if (back === 0 && m.head === here.ahead && m.start > here.start && m.form !== 'pronoun') return WEIGHTS.ahead
  if (back < 0 || back > REACH || m.start >= here.start) return -1
  let score = WEIGHTS.back[back] ?? 0
  if (m.subject) score += WEIGHTS.subject
  if (back === 0 && m.head === here.above && !here.speaks) score += WEIGHTS.above
  // "He added": who speaks on is sooner the one who spoke.
  if (m.speaks) score += here.speaks ? WEIGHTS.speaksOn : WEIGHTS.speaks
  if (m.form === 'name') score += WEIGHTS.name
  if (m.quoted && !here.quoted) score += WEIGHTS.intoQuote
  const sameClause = back === 0 && m.governor === here.governor && m.governor >= 0
  if (sameClause && m.subject !== here.subject) return -1
  return score
}

/** Index of the last mention that starts before an offset, -1 where none does. */
const lastBefore = (mentions: readonly EntityMention[], start: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (mentions[mid]!.start < start) low = mid + 1
    else high = mid
  }
  return low - 1
}

export interface Pick {
  readonly entity: Entity
  /** 0-1: how far the best stands before the second. */
  readonly confidence: number
}

/** The best of `entities` for words at `here`; undefined where nothing fits. */
export const pickEntity = (
  entities: readonly Entity[],
  here: Here,
  accepts: (e: Entity) => boolean,
  gender?: Gender,
): Pick | undefined => {
  let best: Entity | undefined
  let top = 0
  let second = 0
  for (const e of entities) {
    if (!accepts(e)) continue
    let score = -1
    // Names are known over the whole report: what stands behind the pronoun is passed over.
    const last = lastBefore(e.mentions, here.start)
    let barred = false
    if (here.ahead !== undefined)
      for (let i = last + 1; i < e.mentions.length && e.mentions[i]!.sentence === here.sentence; i++)
        score = Math.max(score, fitness(e.mentions[i]!, here))
    for (let i = last; i >= 0 && i > last - 8; i--) {
      const m = e.mentions[i]!
      if (m.sentence === here.sentence && here.barred?.has(m.head)) barred = true
      const one = fitness(m, here)
      if (one > score) score = one
    }
    if (score < 0 || barred) continue
    if (!here.speaks) score += WEIGHTS.often * Math.log2(Math.max(1, Math.min(16, last + 1)))
    // Of two near ones, the one known to be a woman is "she" sooner than the one nobody knows.
    if (gender && e.gender === gender) score += WEIGHTS.gender
    if (gender && e.kind !== 'person') score += WEIGHTS.unnamed
    const before = e.mentions[last]
    if (!here.speaks && before?.form === 'pronoun') score += WEIGHTS.chain
    if (gender && e.gender === undefined && e.heard && e.heard[gender] < e.heard[gender === 'male' ? 'female' : 'male'])
      score += WEIGHTS.heard
    if (here.speakers.includes(e)) score += here.quoted ? WEIGHTS.inQuote : WEIGHTS.indirect
    if (score > top) {
      second = top
      top = score
      best = e
    } else if (score > second) second = score
  }
  if (!best || top <= 0) return undefined
  return { entity: best, confidence: Math.min(0.95, 0.5 + (top - second) / 12) }
}

/** The gender a pronoun tells. */
export const pronounGender = (word: string): Gender | undefined =>
  /^(he|him|his|himself)$/.test(word) ? 'male' : /^(she|her|hers|herself)$/.test(word) ? 'female' : undefined

/** What a third-person pronoun asks of its entity. */
export const acceptsPronoun = (word: string): ((e: Entity) => boolean) | undefined => {
  const gender = pronounGender(word)
  if (gender) return e => isPerson(e) && !e.plural && !e.thing && (e.gender === undefined || e.gender === gender)
  if (/^(it|its|itself)$/.test(word))
    return e => !e.plural && ['state', 'organisation', 'outlet', 'document'].includes(e.kind)
  if (/^(they|them|their|theirs|themselves)$/.test(word))
    return e =>
      e.plural ||
      (e.kind === 'organisation' && (e.placed ?? 0) * 2 < e.mentions.filter(m => m.form !== 'pronoun').length)
  return undefined
}

/** Persons named or not: an unnamed diplomat is of kind group in the record, yet one person here. */
export const isPerson = (e: Entity): boolean => e.kind === 'person' || (e.kind === 'group' && !e.plural)
