/**
 * Words that take a stance, as data: verbs and adjectives by what the one who bears them wants.
 *
 * "rejects the halt" -> oppose; "is ready to resume" -> open; "wants its own troops" -> insist.
 */
import type { PositionEntry } from '../../record/entries.ts'

export type Stance = PositionEntry['stance']

const rows: readonly (readonly [Stance, string])[] = [
  [
    'support',
    `support back endorse favour favor accept embrace champion espouse advocate uphold ratify prefer
    agree|to agree|with agree|on consent|to assent|to acquiesce|in subscribe|to stand|behind sign|up
    approve|of side|with rally|behind vote|for vote|to argue|for plead|for concur|with bow|to yield|to warm|to`,
  ],
  [
    'oppose',
    `oppose reject refuse resist veto rebuff spurn decline object|to rule|out throw|out turn|down shoot|down regard|as
    vote|down knock|back balk|at baulk|at bridle|at shun scorn dispute contest recoil repudiate disavow forswear
    boycott brush|aside brush|off wave|away wave|aside wave|off disapprove|of disagree|with vote|against argue|against
    campaign|against warn|against stand|against speak|against come|against fight|against protest|against exclude`,
  ],
  [
    'insist',
    `insist demand want seek require request call|for call|on call|upon push|for press|for press|to urge stipulate
    ask|to ask|for ask|that ask|of appeal|for appeal|to plead|with lobby|for campaign|for clamour|for agitate|for
    beg|to implore|to beseech|to entreat|to exhort|to claim hold|out hold|to stick|to adhere|to cling|to hanker|after aim|for stand|firm`,
  ],
  ['undecided', 'weigh mull ponder contemplate hesitate waver dither'],
]

const STANCES: ReadonlyMap<string, Stance> = new Map(
  rows.flatMap(([stance, text]) =>
    text
      .trim()
      .split(/\s+/)
      .map(w => [w, stance] as const),
  ),
)

/** Lemmas that begin a stance, alone or with a particle. */
export const STANCE_VERBS: ReadonlySet<string> = new Set([...STANCES.keys()].map(k => k.split('|')[0]!))

/** The stance of a verb, with its particle or preposition where that makes it one ("call for", "rule out"). */
export const verbStance = (lemma: string, particles: readonly string[]): Stance | undefined => {
  for (const p of particles) {
    const stance = STANCES.get(`${lemma}|${p}`)
    if (stance) return stance
  }
  return STANCES.get(lemma)
}

/** Verbs under which "to want", "to favour" is somebody's stand, and not the purpose of a deed. */
export const RAISING =
  /^(believe|understand|say|know|think|report|intend|continue|appear|seem|plan|vow|want|expect|rumour|prepare|set|go|have|tend|claim|profess|tell|need|mean|threaten|decide|hold|assume|suppose|consider)$/

/** Verbs whose stance is itself an utterance: the position then has the voice of that statement. */
export const SPEECH_ACTS =
  /^(call|ask|urge|demand|claim|insist|propose|request|press|appeal|plead|stipulate|advocate|threaten|vow|promise|pledge|offer|swear|undertake)$/

/** Adjectives that are open to something: "ready to", "open to", "willing to". */
export const OPEN =
  /^(open|ready|willing|prepared|inclined|minded|disposed|amenable|receptive|happy|content|glad|pleased)$/
export const CLOSED =
  /^(unwilling|opposed|unacceptable|reluctant|averse|unprepared|loath|hostile|disinclined|unenthusiastic|cool)$/
/** Adjectives of pressing for something: "adamant that", "determined to". */
export const PRESSING = /^(adamant|determined|resolved|bent|intent|insistent)$/
/** What an offer is judged by: judged so it is refused or welcomed. */
export const JUDGING = new Map<string, Stance>(
  (
    [
      [
        'oppose',
        `dismiss brand denounce condemn slam deride decry mock ridicule criticise criticize attack blast lambast
        deplore denigrate disparage belittle scoff assail fault lament`,
      ],
      ['support', 'praise hail commend laud welcome applaud second'],
    ] as const
  ).flatMap(([stance, verbs]) => verbs.split(/\s+/).map(v => [v, stance] as const)),
)
/** What is judged where it is an offer or a step between parties, and nobody's deed. */
export const JUDGED =
  /^(offer|proposal|plan|idea|bid|deal|draft|text|figure|demand|call|compromise|package|suggestion|scheme|formula|invitation|initiative|blueprint|settlement|truce|ceasefire|agreement|treaty|accord|pact|condition|terms|ultimatum|deadline|concession|overture|approach|motion|referendum|request|claim|rate|rise|cut|cap|quota|levy|tariff|bill|vote|takeover|merger|swap|pause|proposition|roadmap|road-map|part|move)s?$/
/** Words of scorn behind "called it", "described it as". */
export const SCORN =
  /^(insult|joke|trick|trap|sham|nonsense|farce|blackmail|robbery|theft|surrender|capitulation|insufficient|inadequate|derisory|insulting|unacceptable|unworkable|unrealistic|laughable|absurd|ridiculous|late|unfair|illegal|humiliating|betrayal|provocation|ploy|stunt|theatre|theater|outrageous|hopeless|unhelpful|premature|dangerous|reckless|unjust|disgrace|scandal|madness|fantasy|nonstarter|non-starter|gimmick|smokescreen|distraction|folly|diktat|extortion)s?$/
/** Nouns that hold a stance: "its demand for", "his support for", "the position that". */
export const NOUN_STANCES: ReadonlyMap<string, Stance> = new Map([
  ['support', 'support'],
  ['backing', 'support'],
  ['opposition', 'oppose'],
  ['rejection', 'oppose'],
  ['demand', 'insist'],
  ['insistence', 'insist'],
  ['readiness', 'open'],
  ['willingness', 'open'],
  ['refusal', 'oppose'],
  ['insist', 'insist'],
  ['call', 'insist'],
  ['preference', 'support'],
  ['objection', 'oppose'],
  ['resistance', 'oppose'],
])

/** Verbs that only withhold words: "declined to comment" is no position. */
export const WITHHOLDING =
  /^(comment|say|draw|characteri[sz]e|pre-?empt|dignify|pretend|lie|guess|mislead|prejudge|second-guess|dwell|gossip|clarify|expand|engage|divulge|enumerate|confirm|discuss|answer|name|disclose|speak|elaborate|identify|respond|reveal|tell|know|hide|deny|believe|remember|think|speculate|detail|verify|specify|describe|see|understand|forget)$/
/** What is withheld with a verb of giving: "refused to give his name". */
export const WITHHELD =
  /^(name|nationality|nationalities|age|identity|identities|whereabouts|address|addresse|location|breakdown|specific|source|view|opinion|clue|estimate|total|toll|example|update|statement|description|motive|cause|detail|comment|reason|figure|answer|interview|evidence|information|explanation|account|question|number|date|timetable)s?$/
/** What a party says it does not do: it will not do it either. */
export const DOES_NOT =
  /^(recognise|recognize|negotiate|talk|trade|accept|bargain|intend|plan|deal|pay|bow|yield|surrender|compromise|agree|consider|envisage|contemplate|believe|owe|speak)$/

/** What nobody wills, said of an outcome: "would not win", "will not recover". */
export const OUTCOME =
  /^(win|lose|recover|succeed|survive|grow|rise|fall|increase|decrease|happen|last|suffer|improve|worsen|shrink|slow|benefit|gain|collapse|matter|solve|become|seem|appear|occur|materiali[sz]e|crumble|vanish|disappear|die|suffice|run)$/
/** What is said to be otherwise and not refused: "does not recognise that account". */
export const TELLING_NOUN =
  /^(account|figure|version|description|claim|characteri[sz]ation|number|picture|report|story|narrative|portrayal|statistic|quote|quotation|remark|sum|total)s?$/

/** What one does who goes along: "it will come", "he would accept". */
export const GOING_ALONG =
  /^(attend|join|participate|honour|honor|respect|accept|sign|come|return|abide|comply|ratify|back|support|recognise|recognize|vote|resume|negotiate|talk|agree|cooperate|observe|uphold|implement|settle|tolerate|consent)$/
/** What one could do who is open to something: "could agree to one", "could support the figure". */
export const COULD_ACCEPT =
  /^(accept|support|back|agree|tolerate|consider|sign|endorse|live|settle|stomach|swallow|entertain|countenance|envisage|imagine|join|withdraw|recognise|recognize|ratify|approve|concede|compromise|reconsider|return|stop|lift|suspend|release|extend|delay|talk|negotiate|meet)$/

/** "The answer was no", "our reply remains a firm no". */
const ANSWER_NO =
  /\b(answer|reply|response|verdict) (was|is|remains|remained|will be|would be) (still )?(an? (\w+ )?)?[“"‘]?no\b(?! (surprise|different|secret|longer))/i

/** Fixed phrases that outweigh the verbs in them: "would quit before it gave way". */
export const FIRST_IDIOMS: readonly (readonly [Stance, RegExp, true?])[] = [
  [
    'undecided',
    /\b(ask(s|ed|ing)? for|want(s|ed)?|request(s|ed)|sought|seeks|need(s|ed)?|ha(s|ve|d) (asked|requested|been given) (for )?) ?(more |extra |further |some |a little |a bit more |another )?(time|a (day|week|month|fortnight|night|weekend|few (hours|days|weeks))|(\w+ )?(hours|days|weeks|month)|until \w+) (to|in which to) (think|consider|decide|reflect|study|consult|examine|weigh|mull|review|ponder|digest|deliberate|make up)\b|\bsleep on it\b|\bthink(ing)? (it|this|that|them|the [a-z]+) over\b|\bmull(ing)? (it|this|that|them) over\b/i,
  ],
  [
    'oppose',
    /\b(would|will|['’]d|['’]ll) (rather |sooner |first )?(resign|quit|die|starve|step down|walk out|go to (jail|prison)|leave|strike|fight|burn [^,;]{1,30}) (before|than) /i,
  ],
]

/**
 * Fixed phrases of refusal and of going along, matched on the clause's words.
 * The third mark: the subject is what is refused, and the one who speaks refuses it.
 */
export const IDIOMS: readonly (readonly [Stance, RegExp, true?])[] = [
  [
    'oppose',
    /\bnot going to happen\b|\b(would|will) (not|never) (do|happen|fly|wash|work)\b|\bnot acceptable\b/i,
    true,
  ],
  [
    'oppose',
    /\bunacceptable\b|\bout of the question\b|\bnot (up )?for (sale|discussion|debate)\b|\bnon-?negotiable\b/i,
    true,
  ],
  [
    'oppose',
    /\bnot negotiable\b|\boff the table\b|\bno question of\b|\ba red line\b|\bnot an option\b|\bnothing to (discuss|talk about|negotiate)\b/i,
    true,
  ],
  [
    'oppose',
    /\bruled? (it|that|this|them)? ?out\b|\bwon['’]t do\b|\bno way\b|\bnot (one|a single) [^,;]{0,40}\b(will|is|shall)\b/i,
  ],
  [
    'oppose',
    /\b(am|is|are|was|were|['’]re|['’]m|['’]s) (not|n['’]t|never) (about|going) to (?!(pretend|lie|comment|say|speculate|discuss|get into|go into|guess|deny|answer|prejudge|apologi[sz]e|name|tell|reveal|mislead|talk about|characteri[sz]e|go there|go down that|be drawn|judge|pre-?empt|engage in|get ahead|second-guess|dignify|add|elaborate|describe|share|disclose)\b)|\b(no|without any) (intention|plans?|wish|desire|reason|mandate|appetite) (of|to|for)\b|\bin no (hurry|rush) to\b/i,
  ],
  [
    'oppose',
    /\bnot interested in\b|\bnot hear of\b|\bwould (rather|sooner) [^,;]{1,60} than\b|\brather than (accept|sign|agree|concede)\b|\bno interest in\b/i,
  ],
  [
    'oppose',
    /\bdeserve[sd]? no (reply|answer|response|consideration|place|support|discussion)\b|\bnot worth (the paper|discussing|considering|a (vote|meeting|reply|discussion))\b/i,
    true,
  ],
  [
    'oppose',
    /\bover my dead body\b|\bnot on (my|our) watch\b|\bnot a (hope|chance)\b|\b(had|have|has) (had )?enough of\b|\b(fed up|out of patience) with\b|\b(sick|tired) of\b/i,
  ],
  ['oppose', /\b(say|says|said|saying) (a (firm|flat|clear|loud) )?no to\b/i],
  ['support', /\b(say|says|said|saying) (a (firm|clear) )?yes to\b/i],
  ['oppose', ANSWER_NO, true],
  [
    'insist',
    /\b(is|are|was|were|be) (the (absolute|outer|upper|lower|very|bare|final|utmost) (limit|maximum|minimum|floor|ceiling|least|most)|(our|its|their|his|her|my) (\w+ )?(limit|maximum|minimum|floor|ceiling|bottom line|final word|last word))\b/i,
    true,
  ],
  ['support', /\bwould (much )?(rather|prefer) (?!not\b)(?![^,;]{1,60} than\b)/i],
  ['oppose', /\ba non-?starter\b|\bdead on arrival\b/i, true],
  [
    'oppose',
    /\b(is|are|was|were|remains?) (still |simply |far |much )?(too (little|late|low|high|short|vague)|not (good |nearly |far )?enough|inadequate|insufficient|derisory|unworkable|an insult|a joke)\b|\b(falls?|fell) (far |well )?short\b/i,
    true,
  ],
  ['oppose', /\b(is|are|was|were|be|remains?) (firmly |strongly |dead |totally |categorically )?against\b/i],
  [
    'support',
    /\b(is|are|was|were|be) (strongly |firmly |all |broadly )?(in favour|in favor|in support) of\b|\bthrew? [^,;]{1,20} weight behind\b|\bgave? [^,;]{1,20} (backing|blessing|support|agreement|consent) to\b/i,
  ],
  [
    'open',
    /\b(has|have|had|would have) (no objections?|no (quarrel|problem|difficulty|issue) with)\b|\b(not|n['’]t) (opposed|averse|object|rule out|ruled out|stand in the way|excluded?)\b/i,
  ],
  [
    'open',
    /\b(could|can|would) (also |perhaps |even |well )?(live with|settle for|look at|be content with|go along with)\b/i,
  ],
  ['open', /\b(would|could|will|might) (now )?(consider|entertain|be (open|ready|willing|prepared|happy))\b/i],
  ['insist', /\bposition\b[^,;]{0,60}\b(unchanged|has not changed|remains|firm)\b/i],
  [
    'insist',
    /\b(stands|stand|sticks|stick|stuck) (by|to|firm)\b|\b(not|n['’]t|never) (budge|give (way|ground)|back down|relent|climb down|yield|(move|shift) from|go (any )?(higher|lower|further|beyond|above|below|past))\b/i,
  ],
  [
    'undecided',
    /\bnot yet (an? [a-z]+ |something )?(we|they|it|he|she) (can|could)\b|\b(is|are|was|remains?) (undecided|of two minds|torn)\b|\b(has|have|had) (yet to decide|not (yet )?decided|not made up)\b|\b(studying|considering|examining|reviewing) (it|them|((the|its|this|that|their|his|her|such an?|an?) ([\w’'-]+ ){0,4}(offers?|proposals?|plans?|ideas?|drafts?|texts?|terms|requests?|demands?|invitations?|letters?|suggestions?|packages?|deals?|bids?|conditions?|response|reply|options|position|membership|participation)))\b/i,
  ],
]
