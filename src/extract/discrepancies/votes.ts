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

export const votes = (scene: Scene): Finding[] => [...tallied(scene), ...ballots(scene)]
