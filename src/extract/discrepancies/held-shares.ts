/**
 * Shares that several hold of one thing, together more than all of it -> number.
 *
 * "Arlin will hold 58 per cent of the new company and Skyvia's owners 49": the second share leaves its unit out.
 * "rose 60 per cent in May and 55 in June" are shares of different things and none of these.
 */
import { type Finding, inside, type Scene } from './fact.ts'
import type { Quantity } from './quantities.ts'

const HOLDING =
  /\b(?:hold|holds|held|own|owns|owned|have|has|had|get|gets|got|keep|keeps|kept|take|takes|took|control|controls|controlled|receive|receives|received|account(?:s|ed)? for|win|wins|won|poll|polls|polled)\b[^.;:]{0,20}$/i
/** What the share is of: one whole that is named. */
const WHOLE = /^(?:%|\s?per ?cent|\s?percent)? of (?:the|its|all|their)\s/i
/** Between the shares: another holder, and at most the same verb again. "Its owners", "his party" may hold a part of that part. */
const NEXT =
  /^(?:%|\s?per ?cent|\s?percent)?(?: of (?:the|its|all|their) [\w’' -]{2,40}?)?(?:,| and|, and|, while| while|;)(?: and)? (?!(?:his|her|its|their) )(?:the |an? )?(?:[\p{L}’'-]+ ){1,5}(?:will |would |the (?:other|remaining) )?(?:(?:hold|own|have|get|keep|take|control|receive|win|poll)s? |(?:held|owned|had|got|kept|took|controlled|received|won|polled) )?(?:the (?:other|remaining) )?$/iu
const CLOSED = /^(?:%|\s?per ?cent|\s?percent)?(?:[.,;:)”"]|\s(?:and|while|with|after|according|under|in|on)\b|$)/i

export const heldShares = (scene: Scene): Finding[] =>
  scene.sentences.flatMap(s => {
    const numbers = inside(scene.quantities, s)
    return numbers.flatMap((first, i): Finding[] => {
      const tail = scene.text.slice(first.end, s.end)
      const left = scene.text.slice(s.start, first.start)
      if (first.kind !== '%' || first.qualifier || !HOLDING.test(left)) return []
      const run: Quantity[] = [first]
      for (const q of numbers.slice(i + 1)) {
        const between = scene.text.slice(run.at(-1)!.end, q.start)
        if (!NEXT.test(between) || q.qualifier || q.value >= 100) break
        if (q.kind !== '%' && !CLOSED.test(scene.text.slice(q.end, s.end))) break
        run.push(q)
      }
      const sum = run.reduce((n, q) => n + q.value, 0)
      const whole = WHOLE.test(tail) || /\b(?:vot|poll|ballot|seat|share|stake)/i.test(scene.text.slice(s.start, s.end))
      if (run.length < 2 || !whole || sum <= 101) return []
      return [
        {
          kind: 'number',
          sides: run.map(q => ({ start: q.start, end: q.end, value: q.value })),
          why: `The shares add up to ${Number(sum.toFixed(2))} per cent, more than there is.`,
        },
      ]
    })
  })
