/**
 * Verbs on which clause-rule.ts leans, as data, by what they govern.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs that govern a clause which is what somebody says, thinks or makes known. */
export const CLAUSE_VERBS =
  words(`say tell add write note announce argue explain continue declare acknowledge respond reply state warn insist
  claim report suggest recall conclude admit deny predict promise confirm stress emphasise emphasize urge observe remark comment maintain
  assert allege contend complain caution concede vow pledge reiterate repeat answer reveal disclose testify quote cite mention believe think
  lament indicate counter retort reckon estimate doubt fear hope expect agree signal hint imply underline underscore point undertake assure
  inform remind swear estimate calculate forecast recommend propose demand request ask`)

/** Verbs of not answering; they count where negated, or by themselves ("declined to comment"). */
export const SILENCE_VERBS = words(
  'decline refuse comment respond reply answer discuss return confirm elaborate disclose',
)

/** Verbs whose object is what somebody is made to say: "rejected the offer", "blamed the army for the attack". */
export const OBJECT_VERBS =
  words(`accuse blame criticise criticize condemn denounce reject dismiss deny demand propose oppose welcome praise predict
  promise pledge vow threaten urge favour favor want warn`)

/** Verbs of a reporting clause that follows its content: "..., officials said". */
export const TAIL_VERBS =
  words(`say tell add report announce state note insist warn confirm acknowledge claim argue explain estimate reckon pledge
  promise write recall stress admit concede predict maintain allege contend assert declare observe remark reply respond suggest indicate
  believe think vow complain lament conclude testify emphasise emphasize affirm agree calculate`)
