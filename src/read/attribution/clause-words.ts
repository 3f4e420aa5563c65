/**
 * Verbs on which clause-rule.ts leans, as data, by what they govern.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Is the lemma one of these verbs? Of a rare verb it may lack its last e ("conced"). */
export const isOneOf = (verbs: ReadonlySet<string>, lemma: string): boolean =>
  verbs.has(lemma.toLowerCase()) || verbs.has(`${lemma.toLowerCase()}e`)

/** The participle of a report that is nobody's: "is believed to", "is said to". */
export const HEDGED =
  /^(said|thought|believed|reported|understood|rumou?red|alleged|supposed|known|considered|reputed|expected)$/i

/** Verbs that govern a clause which is what somebody says, thinks or makes known. */
export const CLAUSE_VERBS =
  words(`say tell add write note announce argue explain continue declare acknowledge respond reply state warn insist
  claim report suggest recall conclude admit deny predict promise confirm stress emphasise emphasize urge observe remark comment maintain
  assert allege contend complain caution concede vow pledge reiterate repeat answer reveal disclose testify quote cite mention believe think
  lament indicate counter retort reckon estimate doubt fear hope expect agree signal hint imply underline underscore point undertake assure
  inform remind swear estimate calculate forecast recommend propose demand request ask`)

/** Verbs of not answering; they count where negated, or by themselves ("declined to comment"). */
export const SILENCE_VERBS = words(
  'decline refuse comment respond reply answer discuss return confirm elaborate disclose react verify corroborate',
)

/** Verbs whose object is what somebody is made to say: "rejected the offer", "blamed the army for the attack". */
export const OBJECT_VERBS =
  words(`accuse blame criticise criticize condemn denounce reject dismiss deny demand propose oppose welcome praise predict
  urge favour favor want warn call brand label describe decry deplore applaud hail endorse back advocate recommend seek refute rebuff
  dispute contest rebut acknowledge admit concede confirm recognise recognize lament regret mock ridicule slam blast commend
  salute advise forecast foresee envisage accept term dub portray depict characterise characterize rubbish lambast lambaste
  berate rebuke chide scold castigate censure`)

/** Verbs of offers, promises, threats and orders: what they govern binds or is meant to move somebody. */
export const OFFER_VERBS = words(
  'promise pledge vow threaten offer undertake swear propose order demand agree guarantee',
)

/** Verbs that give a thing a value: "puts the figure at 65 per cent". */
export const PUT_VERBS = words('put estimate place set reckon')

/** What shows where a thing or a person was: its "place" and "put" are tellings and no deeds. */
export const EVIDENCE =
  /^(tracks?|data|images?|imagery|photographs?|photos?|footage|videos?|records?|logs?|documents?|files?|testimony|witness(es)?|evidence|polls?|surveys?|studies|study|reports?|accounts?|estimates?|maps?|signals?|recordings?|transcripts?|statements?|affidavits?|receipts?|manifests?|analysis|findings?|intelligence|radar|sensors?|models?|sightings?)$/i

/** Verbs of a reporting clause that follows its content: "..., officials said". */
export const TAIL_VERBS =
  words(`say tell add report announce state note insist warn confirm acknowledge claim argue explain estimate reckon pledge
  promise write recall stress admit concede predict maintain allege contend assert declare observe remark reply respond suggest indicate
  believe think vow complain lament conclude testify emphasise emphasize affirm agree calculate recount caution joke quip object
  counter retort answer boast hint imply disclose reveal swear underline underscore reiterate repeat continue muse reason assure judge
  regret deplore show find hear understand learn resolve rule decide decree`)
