/**
 * Words of states that exclude each other, as data: "open" and "closed", "lifted" and "in force".
 */
/** Pairs of states, by lemma; "still" or "has been" is not needed. */
const STATES: readonly (readonly [string, string])[] = [
  ['open reopen resume operate run', 'close shut block suspend halt stop barricade'],
  ['sign conclude seal finalise finalize', 'unsigned'],
  ['release free liberate', 'hold detain captive hostage captivity custody imprison'],
  ['alive safe unharmed unhurt well', 'die dead kill'],
  ['intact undamaged unscathed', 'destroy damage ruin burn flatten wreck'],
  ['pay settle repay clear', 'unpaid outstanding owe owing'],
  ['withdraw leave evacuate', 'remain stay'],
  ['lift end dismantle remove', 'force effect place way ongoing continue'],
  ['deliver arrive reach', 'missing undelivered lack'],
]
/** Row and side of a lemma. */
export const SIDE = new Map<string, readonly [number, 0 | 1]>()
for (const [i, row] of STATES.entries())
  for (const side of [0, 1] as const) for (const w of row[side].split(' ')) SIDE.set(w, [i, side])

/** What somebody does to a thing, and that leaves it in a state: "lifted their road block". */
export const LEAVES = new Set(
  'lift end dismantle reopen open close shut block sign release free suspend halt destroy'.split(' '),
)
/** Nouns of a state stand bare behind their preposition: "in place", "under way". */
export const BARE: ReadonlyMap<string, string> = new Map([
  ['place', 'in'],
  ['force', 'in'],
  ['effect', 'in'],
  ['way', 'under'],
])
