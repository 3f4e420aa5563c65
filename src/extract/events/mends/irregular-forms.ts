/**
 * Irregular verbs of English as data: base, then its past and participle forms.
 *
 * "overran" and "overrun" belong to overrun, "beaten" to beat. Some are also other words ("found", "left", "felt" the cloth):
 * callers look at the tag.
 */
const ROWS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|befall befell befallen|begin began begun|bend bent|
bereave bereft|betake betook betaken|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|
build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do did done|
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|
fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|
forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|
grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|
lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|light lit|lose lost|make made|mean meant|meet met|mislead misled|
mistake mistook mistaken|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame|overdo overdid overdone|overhear overheard|
override overrode overridden|overrun overran|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|
plead pled|prove proven|rebuild rebuilt|redraw redrew redrawn|remake remade|repay repaid|resell resold|retake retook retaken|
rethink rethought|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|
sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|
slay slew slain|sleep slept|slide slid|sling slung|slink slunk|smite smote smitten|sow sown|speak spoke spoken|speed sped|spend spent|
spill spilt|spin spun|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|
strew strewn|stride strode|strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swollen|
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tread trod trodden|
undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|wake woke woken|wear wore worn|
weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written`

/** Every irregular form with its base. */
export const BASE_OF: ReadonlyMap<string, string> = new Map(
  ROWS.replace(/\n/g, '')
    .split('|')
    .flatMap(row => {
      const [base, ...forms] = row.split(' ')
      return forms.map(form => [form, base!] as const)
    }),
)

/** Forms that serve the past tense and are never a participle. */
export const PASTS: ReadonlySet<string> = new Set(
  `arose awoke became befell began bit blew broke came chose drank drew drove ate fell flew forbade foresaw forgot forgave froze gave went grew hid
  knew mistook outdid overcame overdid overrode overran oversaw overtook overthrew redrew retook rewrote rode rang rose ran saw shook shrank sang sank
  slew spoke sprang stole stank strode strove swore swam took tore threw trod underwent undertook undid withdrew wove wrote`.split(
    /\s+/,
  ),
)
