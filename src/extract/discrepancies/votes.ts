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

export const votes = (scene: Scene): Finding[] => {
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
