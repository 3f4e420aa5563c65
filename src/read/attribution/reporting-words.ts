/**
 * Ordinary reporting words, as data: the cues on which the rules may lean, and which the bench counts as core.
 */

/** Verbs that report speech or writing, whoever uses them. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  `say tell add write note announce tweet argue explain continue declare acknowledge respond reply state warn
  insist claim report suggest ask describe recall conclude admit deny predict promise confirm stress emphasize
  emphasise urge observe remark comment quip joke recount maintain assert allege contend complain caution
  concede vow pledge reiterate repeat answer read post reveal disclose testify quote cite mention believe think
  tout boast lament shout yell indicate demand inform counter retort opine mutter exclaim`
    .split(/\s+/)
    .filter(word => word !== ''),
)

/** Words that report without a verb: "according to", "in the words of". */
export const REPORTING_PHRASES: readonly string[] = Object.freeze(['according to', 'in the words of', 'per'])
