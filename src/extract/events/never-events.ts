/**
 * Verbs that are never an event by themselves: saying, thinking, wishing, being, lending a noun its tense. As data.
 *
 * "said", "believes", "remains", "takes" make no event; "moved", "buried", "named" may (other.ts).
 */
import { wordSet } from './word-set.ts'

const WORDS = `
say tell ask answer reply respond add note state declare announce claim allege argue insist maintain stress emphasise
emphasize underline underscore deny admit acknowledge concede confirm report suggest hint imply mention remark comment
observe recall explain describe call term dub label brand portray characterise characterize accuse blame charge
criticise criticize condemn denounce slam lambast decry deplore praise hail laud thank congratulate urge appeal plead
beg demand request require order instruct command warn caution threaten promise pledge vow undertake swear commit
assure guarantee reassure propose offer counter recommend advise advocate support back oppose object reject refuse
decline accept endorse favour favor rule dismiss quote cite write read show indicate reveal disclose tweet post
broadcast air speak talk chat voice express signal reiterate repeat dispute contest challenge question doubt verify
rebut refute retort quip joke mock ridicule insult complain lament boast predict forecast expect anticipate estimate
calculate reckon project foresee plan intend mean aim seek want wish hope desire prefer like love hate fear worry
regret believe think feel know understand realise realize recognise recognize consider regard see view deem judge
assess assume suppose suspect guess imagine remember forget learn hear listen watch look notice find discover decide
choose determine conclude agree disagree differ hesitate mull contemplate ponder weigh study examine be have do become
seem appear remain stay stand lie sit belong own possess contain include comprise consist involve concern depend rely
rest hinge relate apply cost equal represent reflect mark constitute resemble matter count signify exist happen occur
arise result stem derive precede cause trigger prompt provoke ensure enable allow permit let help try attempt manage
fail succeed need dare tend continue persist last live lack deserve owe bear face await wait stretch span range border
compare match correspond fit suit contrast contradict conflict justify entitle oblige bind define specify stipulate
provide envisage envision account prove demonstrate illustrate point refer address attribute ascribe name gain benefit
suffer enjoy tolerate endure afford earn total amount average exceed reach near approach fall rise drop climb grow
shrink increase decrease widen narrow deepen worsen improve ease change vary shift evolve develop base schedule due
style date cover surround house host design dedicate associate link tie connect monitor oversee supervise govern chair
head preside serve act behave play perform accord edge inch pose sound smell spell loom centre center hang dictate pit
please affect belie underpin undermine overshadow cloud fuel stoke dash wonder interest surprise shock anger frustrate
alarm disappoint delight feature bid deal cope struggle strive vie compete grapple entail imperil jeopardise
jeopardize risk shape mirror echo number press push lobby campaign
thunder fume rage rant scoff sniff snap bark mutter whisper shout yell cry murmur grumble growl hiss sigh groan muse opine volunteer
interject intone proclaim pronounce profess avow aver attest convey relay communicate transmit issue publicise publicize circulate
notify inform advise brief apprise intimate measure weigh value rate rank swallow digest stomach deserve merit suffice abound
`
export const NEVER: ReadonlySet<string> = wordSet(WORDS)

/** Verbs that mean little by themselves: a happening only with a date and somebody who does it. */
export const PALE: ReadonlySet<string> = new Set(
  `make get give take go come put set bring turn carry hold leave keep lead run start begin end finish cut follow move work lose win use stop cease receive welcome open`.split(
    ' ',
  ),
)
