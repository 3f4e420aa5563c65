/**
 * The pipeline: a list of steps, folded over one report. It knows no language; `lang/en` hands it the list.
 *
 * A step says what it needs and what it gives. That every need is met by an earlier step is checked once, when the
 * list is built, so that a wrong order fails at once and not on the report that first trips over it.
 */
import { RecordFault } from './record/anchor.ts'
import type { Report } from './record/sourced-record.ts'

/** A report and the layers that steps have laid over it so far. */
export type Doc<L> = { readonly report: Report } & Partial<L>

export interface Step<L, N extends keyof L = keyof L, G extends keyof L = keyof L> {
  readonly name: string
  readonly needs: readonly N[]
  readonly gives: readonly G[]
  /** A pure function: never mutates, logs or fetches. */
  run(doc: { readonly report: Report } & Pick<L, N>): Pick<L, G>
}

/** Binds a step's needs and gives to the types of its function. */
export const stepOf =
  <L>() =>
  <N extends keyof L, G extends keyof L>(step: Step<L, N, G>): Step<L> =>
    step as unknown as Step<L>

export interface Trace {
  readonly step: string
  readonly gave: readonly string[]
  readonly count: number
  readonly milliseconds: number
}

/** Checks that every step's needs are given by an earlier step; throws a plain Error (a bug) otherwise. */
export const checkSteps = <L>(steps: readonly Step<L>[]): void => {
  const given = new Set<keyof L>()
  for (const step of steps) {
    for (const need of step.needs)
      if (!given.has(need)) throw new Error(`step ${step.name} needs ${String(need)}, which no earlier step gives`)
    for (const give of step.gives) given.add(give)
  }
}

/** Every span in a layer must lie inside the text: checked once, at the border. */
const verifySpans = (value: unknown, length: number, step: string): void => {
  if (Array.isArray(value)) for (const one of value) verifySpans(one, length, step)
  else if (value && typeof value === 'object') {
    const { start, end } = value as { start?: unknown; end?: unknown }
    if (typeof start === 'number' && typeof end === 'number' && (start < 0 || end > length || start > end))
      throw new RecordFault(`step ${step} marked ${start}-${end} in a text of ${length}`)
    for (const one of Object.values(value)) if (one && typeof one === 'object') verifySpans(one, length, step)
  }
}

/** Runs the steps over one report. `trace`, where given, hears of each step. */
export const runSteps = <L>(steps: readonly Step<L>[], report: Report, trace?: (t: Trace) => void): Doc<L> => {
  let doc = { report } as Doc<L>
  for (const step of steps) {
    const began = performance.now()
    const layers = step.run(doc as never) as Partial<L>
    verifySpans(Object.values(layers), report.text.length, step.name)
    doc = { ...doc, ...layers }
    const count = Object.values(layers).reduce<number>((n, l) => n + (Array.isArray(l) ? l.length : 1), 0)
    trace?.({ step: step.name, gave: Object.keys(layers), count, milliseconds: performance.now() - began })
  }
  return doc
}
