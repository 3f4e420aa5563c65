/**
 * No date was agreed, says one who speaks for all, and the other names the day -> status.
 *
 * "The two sides had agreed to no date for their next meeting, the mediator said ... the talks will resume on Monday". That one
 * party alone agreed to nothing leaves the other free to announce a day, and is none.
 */
import { type Finding, inside, type Scene, textOf } from './fact.ts'

const NONE =
  /\b(?:(?:(?:two|both|three|warring|rival) (?:sides|parties|delegations|governments|teams|countries)|they|negotiators|delegates|we) (?:had |have )?(?:(?:agreed|settled|fixed|set|decided) (?:to |on )?no (?:new )?(?:date|day|time)|(?:not|failed to|did not|had not|have not) (?:yet )?(?:agreed?|settled?|fix(?:ed)?|set|decided?) (?:on |to )?(?:an?|any) (?:new )?(?:date|day))|no (?:new |fresh |firm )?(?:date|day) (?:has|had|was) (?:yet |so far )?(?:been )?(?:set|fixed|agreed|named|announced)|without (?:setting|fixing|agreeing (?:on|to)|naming) (?:an?|any) (?:new )?date)\b/i
const TO_COME =
  /\b(?:talks|negotiations|meeting|session|round|summit|conference|sides|parties|delegations|they|discussions)\b[^.;]{0,40}?\b(?:(?:will|are to|is to|were to|would) (?:[a-z]+ ){0,2}?(?:resume|reopen|meet|begin|start|open|be held|take place|sit|convene|continue|return|reconvene)|(?:(?:is|are|was|were|has been|have been) )?(?:set|scheduled|due|fixed) (?:to (?:resume|open|start|begin)|for))\b/i
const MEETING = /\b(?:meet\w*|talks?|session|round|summit|negotiat\w*|conference|resum\w*)\b/i
const REACH = 12

export const noDate = (scene: Scene): Finding[] =>
  scene.sentences.flatMap((s, i): Finding[] => {
    const none = NONE.exec(textOf(scene, s))
    if (!none || !MEETING.test(textOf(scene, s))) return []
    const from = { start: s.start + none.index, end: s.start + none.index + none[0].length }
    const x = scene.tellerAt(from)
    for (const [k, t] of scene.sentences.entries()) {
      const text = textOf(scene, t)
      const to = k !== i && Math.abs(k - i) <= REACH ? TO_COME.exec(text) : null
      if (!to || /\b(?:if|unless|could|may|might|hope\w*|propos\w*|suggest\w*|want\w*)\b/i.test(text)) continue
      const start = t.start + to.index
      const day = inside(scene.times, { start, end: t.end }).find(m => m.type !== 'duration' && m.edtf)
      const side = { start, end: day?.end ?? 0 }
      const y = scene.tellerAt(day ? side : { start, end: start + 1 })
      if (!day || day.start - start > 90 || x.id === y.id) continue
      // What was not agreed in March may be in October.
      const told = inside(scene.times, s).filter(m => m.type !== 'duration' && m.edtf && m.start > from.end)
      if (told.length > 0 || /\b(?:since|later|then) (?:agreed|fixed|set)\b|\bthey agreed\b/i.test(scene.text)) continue
      return [
        {
          kind: 'status',
          sides: [from, side].sort((a, b) => a.start - b.start),
          why: `No date is agreed according to ${x.name}, according to ${y.name} the day stands.`,
        },
      ]
    }
    return []
  })
