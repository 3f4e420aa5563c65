/**
 * The axis of the timeline: days to pixels, broken where a few outliers would squeeze all the others into a corner.
 *
 * Nine events of March 2026 and one of 1991 -> March takes the width, and 1991 stands in a strip of its own before a break.
 * Nothing is left out: beyond a break time only runs faster. Where there is no such outlier the axis is even.
 */

/** Days since 1970, both ends inclusive. */
export interface Stretch {
  readonly first: number
  readonly last: number
}
export interface Axis {
  readonly from: number
  readonly to: number
  /** What lies between the breaks; the whole where there is none. */
  readonly main: Stretch
  readonly breaks: { readonly before: boolean; readonly after: boolean }
  x(day: number): number
}

/** Outliers are this much of all items at most on either side. */
const SHARE = 0.1
/** So many items at least, or nothing can be called an outlier. */
const FEW = 6
/** A break pays where it takes out this many times what most items lie within. */
const GAIN = 3
/** The width of the strip before or behind a break. */
const STRIP = 64

/** Where most items are, widened to whatever lies near. */
export const mainStretch = (items: readonly Stretch[]): Stretch => {
  const firsts = items.map(i => i.first).sort((a, b) => a - b)
  const lasts = items.map(i => i.last).sort((a, b) => a - b)
  const whole = { first: firsts[0]!, last: lasts.at(-1)! }
  if (items.length < FEW) return whole
  const cut = Math.max(1, Math.floor(items.length * SHARE))
  let [first, last] = [firsts[cut]!, Math.max(lasts.at(-1 - cut)!, firsts[cut]!)]
  const near = Math.max(7, (last - first) / 3)
  for (const day of firsts.slice(0, cut).reverse()) if (first - day <= near) first = day
  for (const day of lasts.slice(-cut)) if (day - last <= near) last = day
  const far = GAIN * Math.max(14, last - first)
  return {
    first: first - whole.first > far ? first : whole.first,
    last: whole.last - last > far ? last : whole.last,
  }
}

export const axisOf = (items: readonly Stretch[], px: readonly [left: number, right: number], even = false): Axis => {
  const whole = { first: Math.min(...items.map(i => i.first)), last: Math.max(...items.map(i => i.last)) }
  const found = even ? whole : mainStretch(items)
  const breaks = { before: found.first > whole.first, after: found.last < whole.last }
  const [from, to] = [whole.first - 1, whole.last + 2]
  const main = { first: breaks.before ? found.first - 1 : from, last: breaks.after ? found.last + 2 : to }
  const [left, right] = [px[0] + (breaks.before ? STRIP : 0), px[1] - (breaks.after ? STRIP : 0)]
  const between = (day: number, [a, b]: readonly [number, number], [p, q]: readonly [number, number]): number =>
    p + ((day - a) / Math.max(1, b - a)) * (q - p)
  // A gap of some pixels beside a break, for its strokes.
  const GAP = 14
  return {
    from,
    to,
    main,
    breaks,
    x: day =>
      day < main.first
        ? between(day, [from, main.first], [px[0], left - GAP])
        : day > main.last
          ? between(day, [main.last, to], [right + GAP, px[1]])
          : between(day, [main.first, main.last], [left, right]),
  }
}
