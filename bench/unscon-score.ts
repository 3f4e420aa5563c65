/**
 * Scores of criticism read from speeches: units, targets, challenges and corrections.
 *
 * Targets are scored over the units that gold says criticise, in four classes: Russia, Ukraine, the United States, and none (no
 * state named by gold). A unit that the reader does not take for criticism is still asked whom it would mean.
 */
import type { Judged } from '../src/extract/criticism/judge.ts'
import type { Lesson } from '../training/criticism/examples.ts'

export interface Scored {
  readonly lesson: Lesson
  readonly judged: readonly Judged[]
}

export const TARGETS = Object.freeze(['RU', 'UA', 'US', ''] as const)

export interface UnsconScores {
  readonly units: number
  readonly criticises: number
  readonly targets: Readonly<Record<string, number>>
  readonly macro: number
  /** The criticism and its target both right, none found or wanted left out of neither. */
  readonly both: number
  readonly rebuts: number
  readonly challenge: number
  readonly correction: number
}

const f1 = (pairs: readonly (readonly [boolean, boolean])[]): number => {
  let [right, found, wanted] = [0, 0, 0]
  for (const [is, said] of pairs) {
    if (is && said) right++
    if (said) found++
    if (is) wanted++
  }
  return found + wanted > 0 ? (200 * right) / (found + wanted) : 0
}

export const scoreLessons = (all: readonly Scored[]): UnsconScores => {
  const rows = all.flatMap(({ lesson, judged }) =>
    judged.map((said, i) => ({ said, gold: lesson.gold[i]!, target: lesson.targets[i]! })),
  )
  const named = rows.filter(r => r.gold.criticises)
  const targets = Object.fromEntries(
    TARGETS.map(t => [t || 'none', f1(named.map(r => [r.target === t, r.said.target === t] as const))]),
  )
  let [right, found, wanted] = [0, 0, 0]
  for (const { said, gold, target } of rows) {
    if (gold.criticises) wanted++
    if (said.criticises) found++
    if (gold.criticises && said.criticises && said.target === target) right++
  }
  return {
    units: rows.length,
    criticises: f1(rows.map(r => [r.gold.criticises, r.said.criticises] as const)),
    targets,
    macro: Object.values(targets).reduce((a, b) => a + b, 0) / TARGETS.length,
    both: (200 * right) / Math.max(1, found + wanted),
    rebuts: f1(rows.map(r => [r.gold.rebuts !== undefined, r.said.rebuts !== undefined] as const)),
    challenge: f1(rows.map(r => [r.gold.rebuts === 'challenge', r.said.rebuts === 'challenge'] as const)),
    correction: f1(rows.map(r => [r.gold.rebuts === 'correction', r.said.rebuts === 'correction'] as const)),
  }
}

export const showScores = (name: string, s: UnsconScores): string =>
  [
    `${name}: ${s.units} units`,
    `  criticises F1 ${s.criticises.toFixed(1)}, with the right target ${s.both.toFixed(1)}`,
    `  target macro F1 ${s.macro.toFixed(1)} (${Object.entries(s.targets)
      .map(([t, f]) => `${t} ${f.toFixed(1)}`)
      .join(', ')})`,
    `  challenge or correction F1 ${s.rebuts.toFixed(1)} (challenge ${s.challenge.toFixed(1)}, correction ${s.correction.toFixed(1)})`,
  ].join('\n')
