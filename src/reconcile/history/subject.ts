/**
 * What words of two reports are about, and whether that is one thing.
 *
 * "We oppose any ceasefire" / "ready for a truce if prisoners are freed" -> both of a truce; "sanctions on Orland" and "sanctions on Kesh" are two.
 */
import { conceptsOf } from '../concepts.ts'
import { contentWords, stem } from '../likeness.ts'

/** Words that say where somebody stands or when, and not on what. */
const LIGHT = new Set(
  `support supports oppose opposes reject rejects rejected accept accepts back backs favour favor refuse refuses refused welcome welcomes
  insist insists demand demands want wants ready willing open agree agrees agreed against consider considering study undecided
  must shall should might may can cannot could any all our ours your you we them him her she himself itself themselves
  only first until unless provided condition conditions again still yet now more most very long never always
  promise promises promised pledge pledges pledged vow vows vowed undertake undertook undertaken commit committed guarantee
  give gave given keep kept let make made take taken get set put do does did done being need needs
  deadline ultimatum due late later latest end beginning time week weeks month months year years day days hour hours noon midnight
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  minister ministry president government spokesman spokeswoman spokesperson official officials leader head chief tell told`
    .split(/\s+/)
    .map(stem),
)

export interface Subject {
  /** Stems, or the concept that a stem can stand for. */
  readonly about: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

/** `names`: those of the parties, which do not tell what something is about. */
export const subjectOf = (text: string, names: readonly string[]): Subject => {
  const of = new Set(names.flatMap(contentWords))
  const words = contentWords(text).filter(w => !LIGHT.has(w) && !of.has(w))
  const about = words.filter(w => !/\d/.test(w)).map(w => conceptsOf(w)[0] ?? w)
  return { about: new Set(about), numbers: new Set(text.match(/\d+(?:[.,]\d+)*/g) ?? []) }
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}

/** True where more than half of what the shorter one names is in the other. */
export const sameSubject = (a: Subject, b: Subject): boolean => {
  const least = Math.min(a.about.size, b.about.size)
  return least > 0 && shared(a.about, b.about) * 2 > least
}

/** True where both give numbers and have none in common: two offers of one kind. */
export const otherNumbers = (a: Subject, b: Subject): boolean =>
  a.numbers.size > 0 && b.numbers.size > 0 && shared(a.numbers, b.numbers) === 0
