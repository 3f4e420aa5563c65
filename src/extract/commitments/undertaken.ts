/**
 * Undertakings by a verb of binding oneself: "pledged to publish a plan by May", "promised a reply within a week".
 */
import { clauseEnd, contentAfter, type Found, isAhead, LIMIT, markOf, type Scene, trim } from './scene.ts'
import { STRONG, UNDERTAKE } from './words.ts'

const NO_UNDERTAKING =
  /\b(?:not|never|no|n[’']t|refus\w+|declin\w+|fail\w* to|before|if|unless|whether|would|any)\s+(?:\w+ )?$|\bden(?:y|ies|ied|ying)\b[^,;:]*$/i

/** The clause at the end of these words is a condition: "provided that both sides". */
const IN_CONDITION = /\b(?:if|unless|provided|providing|whether|until|once)\b[^,;:.]{0,60}$/i

const ORDERED =
  /\b(?:was|were|been) (?:ordered|obliged|instructed|directed)(?: (?:by|in|last) (?:[\w’'.]+ ){1,5}?)? ?to (?=[a-z]{2,})/gi

/** "The airline was ordered in 2024 to hand over its logs": bound from outside, without a day. */
export const ordered = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  return [...text.slice(sentence.start, sentence.end).matchAll(ORDERED)].flatMap(m => {
    const at = sentence.start + m.index
    const start = at + m[0].length
    if (NO_UNDERTAKING.test(text.slice(Math.max(sentence.start, at - 24), at))) return []
    const end = clauseEnd(text, start, sentence.end)
    // "ordered to fire" is an order of the moment.
    if (!/ /.test(text.slice(start, end).trim())) return []
    if (scene.times.some(t => t.start >= start && t.end <= end + 2 && LIMIT.has(markOf(text, t, start).mark))) return []
    return [{ kind: 'undertaking' as const, words: trim(text, { start, end }), verb: at }]
  })
}

/** "was promised", "were first pledged": the one who binds himself stands behind "by". */
const isPassive = ({ text, sentence }: Scene, at: number): boolean =>
  /\b(?:was|were|been|being|is|are)\s+(?:\w+ )?$/i.test(text.slice(Math.max(sentence.start, at - 16), at))

/** "promised a written proposal by nightfall", "was promised 200 houses by the ministry before winter". */
const promisedThing = (scene: Scene, at: number, end: number): Found | undefined => {
  const { text, sentence } = scene
  const m =
    /^ (?:to )?(?<to>(?:you|them|him|her|us|me|it|(?:the |its |their |his |her |our )?[\w’'-]+s(?: [\w’'-]+s)?) )?(?=(?:an?|the|its|his|her|their|no|some|more|full|such|another|access|help|aid|talks|elections|payment|compensation|answers|reforms|\d[\d,.]*|[a-z]+ (?:hundred|thousand)|one|two|three|four|five|six|ten)\s)[^;:.”"]{3,90}/i.exec(
      text.slice(end, sentence.end),
    )
  if (!m) return undefined
  const due = scene.times.find(t => {
    if (t.start < end || t.start > end + m[0].length) return false
    const { mark, start } = markOf(text, t, end)
    return (
      LIMIT.has(mark) &&
      !/\b(?:to|that|which|who|if|unless)\b/i.test(text.slice(end, start).replace(/^ to /, ' ').replace(NO_DEED, ' '))
    )
  })
  if (!due) return undefined
  const passive = isPassive(scene, at)
  const by = passive
    ? / by ((?:the |an? )?[^,.;]{2,50}?)(?=\s+(?:by|before|within|in|on|last|at)\b)/.exec(text.slice(end, due.end))
    : null
  const given = by
    ? { start: end + by.index + by[0].length - by[1]!.length, end: end + by.index + by[0].length }
    : undefined
  return {
    kind: 'undertaking',
    words: trim(text, { start: end + (/^ to /.test(m[0]) ? 4 : 0) + (m.groups?.to?.length ?? 0), end: due.end }),
    due,
    verb: at,
    ...(given ? { given } : passive ? { passive: true as const } : {}),
  }
}

/** "access to the site": behind this "to" stands no verb. */
const NO_DEED = /\bto (?=(?:the|a|an|all|any|its|their|his|her|every|each|both|\d|\p{Lu})(?:\s|\p{L}|\d))/u

/** "Its pledge to free them by May was repeated": what is said of the pledge is no part of it. */
const endOf = (text: string, stop: number, due: { end: number } | undefined): number =>
  due && /^ (?:is|are|was|were|has|had|will|would|came|drew|met|remains?)\b/.test(text.slice(due.end, due.end + 9))
    ? due.end
    : Math.max(stop, due?.end ?? 0)

/** "open the pits, which it undertook to do by May": what is to be done stands before the relative. */
const deedOf = ({ text, sentence }: Scene, at: number, start: number): number => {
  const front = text.slice(sentence.start, at)
  const which = /, (?:which|as|something) (?:[\w’'-]+ ){1,5}$/.exec(front)
  if (!which || !/^do\b/.test(text.slice(start, start + 3))) return start
  const opens = [...front.slice(0, which.index).matchAll(/[,;:“”]\s*|\b(?:to|that|and|but)\s/gi)].at(-1)
  return sentence.start + (opens ? opens.index + opens[0].length : 0)
}

/** Undertakings by a verb of binding oneself, with or without a date. */
export const undertaken = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  const part = text.slice(sentence.start, sentence.end)
  const found: Found[] = []
  for (const m of part.matchAll(UNDERTAKE)) {
    const at = sentence.start + m.index
    const end = at + m[0].length
    if (NO_UNDERTAKING.test(text.slice(Math.max(sentence.start, at - 24), at))) continue
    if (IN_CONDITION.test(text.slice(sentence.start, at))) continue
    // "agreed on a text"; but "promised on the steps of the town hall that".
    if (/^agree/i.test(m[0]) && /^ on\b(?! \w+ \d)/.test(text.slice(end, end + 14))) continue
    if (/^ (?:in principle|that it was|with)\b/.test(text.slice(end, end + 14))) continue
    const noun = /(?:ments?|assurances?|obligations?|undertakings|pledges)$/i.test(m[0])
    const strong = STRONG.test(m[0]) && !noun
    const content = contentAfter(text, end, sentence.end)
    const thing = strong ? promisedThing(scene, at, end) : undefined
    if (thing && (!content || content.start > thing.words.start)) {
      found.push(thing)
      continue
    }
    if (!content) continue
    // "the lorries, promised by the board, have yet to arrive": another verb's "to".
    if (
      !content.finite &&
      /\b(?:has|have|had|is|are|was|were) (?:yet |still |now )?to $/i.test(text.slice(end, content.start))
    )
      continue
    if (content.finite && !strong && !/^assur|^guarant|^sw/i.test(m[0])) continue
    const stop = clauseEnd(text, content.start, sentence.end)
    const due = scene.times.find(t => {
      if (t.start < content.start || t.start > stop + 2) return false
      const { mark } = markOf(text, t, content.start)
      // "extend it by one year" tells how much, not by when.
      if (mark === 'by' && t.type === 'duration') return false
      return LIMIT.has(mark) || mark === 'until' || (mark === 'on' && isAhead(t, scene.published) && !content.finite)
    })
    if (!due && !strong) continue
    if (content.finite && !/\bw(?:ould|ill)\b/i.test(text.slice(content.start, stop))) continue
    const passive = isPassive(scene, at)
    const by = passive
      ? /^\s+by ([^,.;]{2,40}?)(?=\s+(?:in|on|that|to|last|at)\b)/.exec(text.slice(end, end + 60))
      : null
    if (passive && !by) continue
    const given = by ? { start: end + by[0].length - by[1]!.length, end: end + by[0].length } : undefined
    found.push({
      kind: 'undertaking',
      words: trim(text, { start: deedOf(scene, at, content.start), end: endOf(text, stop, due) }),
      verb: at,
      ...(due ? { due } : {}),
      ...(given ? { given } : {}),
    })
  }
  return found
}
