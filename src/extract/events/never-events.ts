/**
 * Verbs that are never an event by themselves: saying, thinking, wishing, being, lending a noun its tense. As data.
 *
 * "said", "believes", "remains", "takes" make no event; "moved", "buried", "named" may (other.ts).
 */
const WORDS = `
say tell ask answer reply respond add note state declare announce claim allege argue insist maintain stress emphasise emphasize
underline underscore deny admit acknowledge concede confirm report suggest hint imply mention remark comment observe recall
explain describe call term dub label brand portray characterise characterize accuse blame charge criticise criticize condemn
denounce slam lambast decry deplore praise hail welcome laud thank congratulate urge appeal plead beg demand request require
order instruct command warn caution threaten promise pledge vow undertake swear commit assure guarantee reassure propose offer
counter recommend advise advocate support back oppose object reject refuse decline accept endorse favour favor rule dismiss
quote cite write read show indicate reveal disclose tweet post broadcast air speak talk chat voice express signal reiterate
repeat dispute contest challenge question doubt verify rebut refute retort quip joke mock ridicule insult complain lament boast
predict forecast expect anticipate estimate calculate reckon project foresee plan intend mean aim seek want wish hope desire
prefer like love hate fear worry regret believe think feel know understand realise realize recognise recognize consider regard
see view deem judge assess assume suppose suspect guess imagine remember forget learn hear listen watch look notice find discover
decide choose determine conclude agree disagree differ hesitate mull contemplate ponder weigh study examine
be have do become seem appear remain stay keep stand lie sit belong own possess contain include comprise consist involve
concern depend rely rest hinge relate apply cost equal represent reflect mark constitute resemble matter count mean signify
exist happen occur arise result stem derive follow precede lead cause trigger prompt provoke ensure enable allow permit let help
make get give take go come put set bring turn try attempt manage fail succeed need dare tend continue begin start stop cease
finish persist last run work use live lack deserve owe bear carry hold face need await wait stretch span range border lie
compare match correspond fit suit contrast contradict conflict justify entitle oblige bind define specify stipulate provide
envisage envision foresee account explain prove demonstrate illustrate suggest point refer address attribute ascribe name
know lose win gain benefit suffer enjoy tolerate endure afford earn total amount average exceed reach near approach fall rise
drop climb grow shrink increase decrease widen narrow deepen worsen improve ease change vary shift evolve develop
base schedule due set allege style date speak cover surround house host aim design intend dedicate associate link tie connect
monitor oversee supervise manage govern rule chair head lead preside represent serve act behave play perform
`
export const NEVER: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
