/**
 * Votes counted, more of them than there are voters -> number.
 *
 * "by 41 votes to 27, with two abstentions" in "the 65-seat chamber", or where "all 65 members were present".
 */
import { numberOf } from '../../language/number-words.ts'
import type { Finding, Scene } from './fact.ts'

const N = String.raw`(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
const TALLY = new RegExp(
  String.raw`\b${N} (?:votes? )?(?:to|against|–|-) ${N}\b(?: votes?)?(?!\s?(?:per ?cent|%))(?:[^.;:]{0,12}\b(?:with|and) ${N} (?:abstentions?|abstaining|abstained))?`,
  'gi',
)
const VOTING =
  /\b(?:vot\w*|ballot\w*|carried|passed|reject\w*|approv\w*|adopt\w*|threw out|defeat\w*|backed|abst\w+)\b/i
const VOTERS = new RegExp(
  String.raw`\b(?:all (?:of )?(?:the |its )?${N} (?:members|deputies|senators|delegates|councillors|lawmakers|shareholders|ministers|judges|states|governors|directors) (?:were|are|was|had been) (?:present|there|in the (?:room|chamber|hall))|${N}[- ](?:seat|member|strong) (?:\w+ )?(?:house|chamber|parliament|assembly|senate|council|board|committee|congress|diet|panel))\b`,
  'gi',
)
const REACH = 700

const B = String.raw`(\d[\d,]*)`
const RETURNED = new RegExp(
  String.raw`\b${B} (?:\w+ ){0,2}?(?:returned (?:their )?(?:papers|ballots|forms)|cast (?:their |a )?(?:votes?|ballots?)|took part|voted|turned out|valid votes|(?:ballots?|votes?|papers) (?:were |had been )?(?:returned|cast|counted))\b(?! (?:to|for|against|in|yes|no)\b)`,
  'gi',
)
const SPLIT = new RegExp(
  String.raw`\b${B} (?:\w+ ){0,2}?(?:had |have )?voted (?:to (?:accept|reject|approve|back)|for|in favou?r|yes|against|no)\b[^.;]{0,40}?\band (?:just |only )?${B} (?:had |have )?(?:voted )?(?:to|against|for|no|in favou?r|were)\b`,
  'gi',
)

/** More who chose than came: "512 returned their papers ... 498 had voted to reject and 61 to accept". */
const ballots = (scene: Scene): Finding[] => {
  const [returned, split] = [[...scene.text.matchAll(RETURNED)], [...scene.text.matchAll(SPLIT)]]
  const [all, choice] = [returned[0], split[0]]
  if (!all || !choice || returned.length > 1 || split.length > 1) return []
  const number = (word: string): number => numberOf(word) ?? 0
  const [most, cast] = [number(all[1]!), number(choice[1]!) + number(choice[2]!)]
  if (cast <= most || cast > most * 1.5) return []
  const side = (m: RegExpMatchArray, value: number) => ({ start: m.index!, end: m.index! + m[0].length, value })
  return [
    {
      kind: 'number',
      sides: [side(all, most), side(choice, cast)].sort((a, b) => a.start - b.start),
      why: `${cast} chose one way or the other and ${most} took part.`,
    },
  ]
}

const PRESENT =
  /\b(?:barely|only|just|hardly|scarcely|fewer than|no more than|not even) (a hundred|a thousand|two thousand|\d[\d,]*|[a-z]+ hundred)(?: (?:people|members|workers|men|delegates|voters))? (?:had |have |were |was )?(?:turned up|turned out|come|came|showed up|attended|present|taken part|took part|in the hall)\b/gi
const ROUND: Readonly<Record<string, number>> = { 'a hundred': 100, 'a thousand': 1000, 'two thousand': 2000 }

/** "by 1,104 to 96 ... barely a thousand had turned up". */
const present = (scene: Scene): Finding[] => {
  const tallies = [
    ...scene.text.matchAll(/\b(\d[\d,]*) (?:votes )?(?:to|against) (\d[\d,]*)\b(?! ?(?:per ?cent|%))/g),
  ].filter(
    m =>
      VOTING.test(scene.text.slice(Math.max(0, m.index - 90), m.index + m[0].length + 30)) ||
      /\bshow of hands\b/i.test(scene.text.slice(Math.max(0, m.index - 90), m.index)),
  )
  const [tally, came] = [tallies[0], [...scene.text.matchAll(PRESENT)][0]]
  if (!tally || !came || tallies.length > 1) return []
  const word = came[1]!.toLowerCase()
  const hundreds = /^([a-z]+) hundred$/.exec(word)
  const most = ROUND[word] ?? (hundreds ? (numberOf(hundreds[1]!) ?? 0) * 100 : (numberOf(word) ?? 0))
  const cast = (numberOf(tally[1]!) ?? 0) + (numberOf(tally[2]!) ?? 0)
  if (most < 10 || cast <= most * 1.05) return []
  return [
    {
      kind: 'number',
      sides: [
        { start: tally.index, end: tally.index + tally[0].length, value: cast },
        { start: came.index, end: came.index + came[0].length, value: most },
      ].sort((a, b) => a.start - b.start),
      why: `${cast.toLocaleString('en')} votes were cast where ${most.toLocaleString('en')} are said to have been.`,
    },
  ]
}

const tallied = (scene: Scene): Finding[] => {
  const voters = [...scene.text.matchAll(VOTERS)]
  const tallies = [...scene.text.matchAll(TALLY)].filter(m =>
    VOTING.test(scene.text.slice(Math.max(0, m.index - 90), m.index + m[0].length + 30)),
  )
  if (voters.length !== 1 || tallies.length !== 1) return []
  const [tally, all] = [tallies[0]!, voters[0]!]
  const most = numberOf(all[1] ?? all[2]!)
  const cast = tally.slice(1).reduce((n, w) => n + (w === undefined ? 0 : (numberOf(w) ?? 0)), 0)
  if (most === undefined || cast <= most || cast > most * 1.5 || Math.abs(all.index - tally.index) > REACH) return []
  return [
    {
      kind: 'number',
      sides: [
        { start: tally.index, end: tally.index + tally[0].length, value: cast },
        { start: all.index, end: all.index + all[0].length, value: most },
      ],
      why: `${cast} votes are counted and ${most} could be cast.`,
    },
  ]
}

const AGAINST = new RegExp(
  String.raw`\b${N} (?:of (?:the |its )?)?(?:[a-z]+ )?(?:had |have )?(?:voted against|opposed|cast (?:a |their )?votes? against|voted for|voted in favou?r|backed|abstained)\b`,
  'gi',
)
const ONE_MORE =
  /\b(?:lower house|upper house|senate|committee|earlier|last (?:year|month|week)|previous|first reading|second reading|of them|party|among)\b/i

/** "by 212 votes to 3 ... five delegates voted against": the same side told twice. */
const sides = (scene: Scene): Finding[] => {
  const tallies = [...scene.text.matchAll(TALLY)].filter(m =>
    VOTING.test(scene.text.slice(Math.max(0, m.index - 90), m.index + m[0].length + 30)),
  )
  const tally = tallies[0]
  if (!tally || tallies.length !== 1) return []
  const [pro, contra] = [numberOf(tally[1]!.toLowerCase()), numberOf(tally[2]!.toLowerCase())]
  return [...scene.text.matchAll(AGAINST)].flatMap((m): Finding[] => {
    const value = numberOf(m[1]!.toLowerCase())
    const against = /against|opposed/i.test(m[0])
    const told = against ? contra : pro
    const s = scene.sentences.find(x => x.start <= m.index && m.index < x.end)
    if (!s || value === undefined || told === undefined || value === told || /abstained/i.test(m[0])) return []
    if (s.start <= tally.index && tally.index < s.end) return []
    if (ONE_MORE.test(scene.text.slice(s.start, s.end)) || value > told * 2 + 3 || told > value * 2 + 3) return []
    const pair = [
      { start: tally.index, end: tally.index + tally[0].length, value: told },
      { start: m.index, end: m.index + m[0].length, value },
    ]
    return [
      {
        kind: 'number',
        sides: pair.sort((a, b) => a.start - b.start),
        why: `${told} were ${against ? 'against' : 'for'} it in one place and ${value} in the other.`,
      },
    ]
  })
}

export const votes = (scene: Scene): Finding[] => [
  ...tallied(scene),
  ...ballots(scene),
  ...sides(scene),
  ...present(scene),
]
