/**
 * Things promised, with or without a day: "has pledged 40 buses", "a second letter, promised by the board for June".
 *
 * "The fund has pledged $3m on condition that the pits close" -> undertaking of the fund. Support, loyalty, revenge and the
 * like are no thing that can be delivered. Dated promises with a verb are undertaken.ts.
 */
import { clauseEnd, type Found, type Scene, subjectFrom, trim } from './scene.ts'

const GIVES = /\b(?:promis(?:es|ed)|pledg(?:es|ed)|committed)\b/gi
/** "would pledge", "refused to", "was promised": no promise of the subject. */
const NO_PROMISE =
  /\b(?:not|never|n[’']t|refus\w+|declin\w+|fail\w*|if|unless|whether|would|could|might|may|to|was|were|been|being|is|are|be|no one|nobody)\s+(?:\w+ )?$|\b(?:as|than|the|its|their|his|her|of)\s+$/i
/** Those to whom it is promised, and what is told of them between commas. */
const HEARER =
  /^(?:(?:you|them|him|her|us|me|it)|(?:the |its |their |his |her |our |all |every |each )?(?:[a-z][\w’'-]* ){0,3}?[\w’'-]+?(?: (?:of|in|from|at) (?:the |its )?[\w’'-]+)?)(?:, (?:who|which|whose) [^,;.]{3,80},)? (?=(?:an?|the|its|another|more|no|full|up to|at least|\d|[$£€¥₹]|[A-Z]{2,3} ?\d|two|three|four|five|six|ten|twenty|fifty|hundreds|thousands|millions)\b|[$£€¥₹])/
/** The thing: it has an article, a number or a sum. */
const THING =
  /^(?:(?:an?|another|up to|at least|about|around|some|more than|nearly|almost|over|roughly|a further|an extra) )?(?:(?:US|A|C)?[$£€¥₹] ?\d|(?:USD|EUR|GBP|Rs\.?|Shs?\.?|Sh|KSh|UGX|INR|CHF|NOK|SEK|DKK) ?\d|\d[\d,.]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|hundreds|thousands|tens|dozens|half)\b|(?:an?|another|free|compensation|pensions|elections|reparations|written)\b)/i
/** What nobody can hand over. */
const VAGUE =
  /\b(?:support|backing|solidarity|loyalty|allegiance|friendship|cooperation|co-operation|revenge|vengeance|retaliation|response|action|change|new (?:era|start|dawn|chapter|approach|beginning|page)|victory|fight|crackdown|future|commitment|war|lot|answer|effort|step|land|bright\w*|better|hard(?:er)? line|tough\w*|surprise|good|fresh start|return to)\b/i
/** "Norland pledged two years ago to", "that": told with their verb in undertaken.ts. */
const WITH_VERB = /(?:^|\s)(?:to (?=[a-z]{2,} )|that\s)/

/** "has pledged 250 buses", "promised the miners a second ballot". */
const active = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  return [...text.slice(sentence.start, sentence.end).matchAll(GIVES)].flatMap(m => {
    const at = sentence.start + m.index
    const end = at + m[0].length
    if (NO_PROMISE.test(text.slice(Math.max(sentence.start, at - 24), at))) return []
    const rest = text.slice(end, sentence.end).replace(/^\s+/, '')
    const from = sentence.end - rest.length
    const thing = THING.test(rest)
    const to = thing || /^committed$/i.test(m[0]) ? null : HEARER.exec(rest)
    const start = from + (to?.[0].length ?? 0)
    if (!thing && !(to && THING.test(text.slice(start, sentence.end)))) return []
    const stop = clauseEnd(text, start, sentence.end)
    const named = text.slice(start, stop)
    // "committed two fouls": money and goods are committed to something.
    if (/^committed$/i.test(m[0]) && !MONEY.test(named)) return []
    const noun = named.replace(/\s(?:for|to|in|on|of|by|with|from|at|as|into|towards?)\s.*$/, '')
    if (VAGUE.test(noun) || / (?:years?|months?|weeks?|days?) (?:ago|earlier|before)\b/.test(named)) return []
    if (WITH_VERB.test(named.replace(/ (?:on (?:the )?condition|provided) that .*$/, '')) && !MONEY.test(named))
      return []
    const first = subjectFrom(scene, at)
    return [{ kind: 'undertaking' as const, words: trim(text, { start: first, end: start + named.length }), verb: at }]
  })
}

const MONEY =
  /[$£€¥₹]|\b(?:USD|EUR|GBP|Rs|Shs?|KSh|INR|million|billion|crore|lakh|[mb]n|dollars|euros|pounds|rupees|francs)\b|\d[mbk]\b/

const BY_WHOM =
  /\b(?<verb>promised|pledged)(?: (?:last|in|on|since) [\w ]{2,16}?)? by (?<by>(?:the |an? |its |their |his |her )?[^,;:.]{2,50}?)(?=,|;|\.|$|\s(?:for|by|before|in|on|at|last|this|under|after|during|has|have|had|is|are|was|were|will|would)\s)/gi
/** Where the thing begins: behind a comma, a verb or the start. */
const THING_OPENS = /[;:—–“”"]\s*|\b(?:that|which|but|and|said|says|of (?=the \d))\s/gi

/** "A further 300, promised by the agency for May, have not arrived"; "was promised by the board for the end of August". */
const byAgent = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  return [...text.slice(sentence.start, sentence.end).matchAll(BY_WHOM)].flatMap(m => {
    const at = sentence.start + m.index
    const agent = m.groups!.by!
    const by = at + m[0].length - agent.length
    const front = text.slice(sentence.start, at)
    if (/\b(?:not|never|n[’']t|nothing|no)\b[^,;]{0,30}$/i.test(front)) return []
    const opens = [...front.matchAll(THING_OPENS)].at(-1)
    const start =
      sentence.start + (opens && front.length - opens.index - opens[0].length > 6 ? opens.index + opens[0].length : 0)
    const stop = by + agent.length
    const due = scene.times.find(
      t =>
        t.start > stop &&
        t.start - stop < 22 &&
        /^ (?:for|by|before|within|in|on)?\s?(?:the )?$/.test(text.slice(stop, t.start) || ' '),
    )
    const limit =
      due && !/\b(?:last|ago)\b/i.test(due.exact) && /^ (?:for|by|before|within)\b/.test(text.slice(stop, stop + 8))
        ? due
        : undefined
    if (!/[A-Za-z]/.test(text.slice(start, at)) || VAGUE.test(text.slice(start, at))) return []
    return [
      {
        kind: 'undertaking' as const,
        words: trim(text, { start, end: limit?.end ?? stop }),
        verb: at,
        given: { start: by, end: stop },
        ...(limit ? { due: limit } : {}),
      },
    ]
  })
}

/** "has yet to deliver the lorries it promised in May", "is still waiting for the grant the ministry pledged". */
const YET =
  /\b(?:ha(?:s|ve|d) (?:yet|still) to|ha(?:s|ve|d) (?:not|never)(?: yet)?|(?:is|are|was|were) still (?:waiting|awaiting)|(?:did|do|does) not) [^,;:.]{3,60}? (?<who>it|he|she|they|(?:the |its |their )?[\w’'-]+(?: [\w’'-]+)?) (?:had |has |have )?(?:first |once |then )?(?<verb>promised|pledged)\b/gi

const yetToCome = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  return [...text.slice(sentence.start, sentence.end).matchAll(YET)].flatMap((m): Found[] => {
    const at = sentence.start + m.index
    const verb = at + m[0].length - m.groups!.verb!.length
    if (VAGUE.test(m[0])) return []
    const who = verb - (/(?:had |has |have )?(?:first |once |then )?$/i.exec(text.slice(at, verb))?.[0].length ?? 0)
    const told = /^(?:ha\w+ (?:yet|still) to|ha\w+ (?:not|never)(?: yet)?|\w+ still \w+|\w+ not)(?: \w+)?/i.exec(
      m[0],
    )![0]
    // "the rise it was promised": who promised it is the other side.
    if (/\b(?:was|were|been)(?: \w+)?$/i.test(m.groups!.who!))
      return [
        {
          kind: 'undertaking' as const,
          words: trim(text, { start: subjectFrom(scene, at), end: verb + m.groups!.verb!.length }),
          verb: at,
          passive: true as const,
          told: { state: 'overdue' as const, words: { start: at, end: at + told.length } },
        },
      ]
    const pronoun = /^(?:it|he|she|they)$/i.test(m.groups!.who!)
    return [
      {
        kind: 'undertaking' as const,
        words: trim(text, { start: subjectFrom(scene, at), end: verb + m.groups!.verb!.length }),
        // A pronoun is as a rule the subject that has yet to do it.
        verb: pronoun ? at : verb,
        told: { state: 'overdue' as const, words: { start: at, end: at + told.length } },
        ...(pronoun ? {} : { given: { start: who - m.groups!.who!.length, end: who } }),
      },
    ]
  })
}

/** "The review, which the ministry promised for the summer, has not been published". */
const WHICH =
  /(?<thing>[^,;:.]{4,60}),? (?:which|that) (?<who>(?:the |its |their |his |her )?[\w’' -]{2,40}?) (?:had |has |have )?(?:first |once )?(?<verb>promised|pledged)(?= (?:for|by|before|in|on|last|within)\b|,|\.| would| will)/gi

const whichPromised = (scene: Scene): Found[] => {
  const { text, sentence } = scene
  return [...text.slice(sentence.start, sentence.end).matchAll(WHICH)].flatMap(m => {
    const { thing, who, verb } = m.groups!
    if (VAGUE.test(thing!) || /\b(?:was|were|been|not|never|nobody)\b/i.test(who!)) return []
    const start = sentence.start + m.index
    const end = start + m[0].length
    const stop = clauseEnd(text, end, sentence.end)
    const due = scene.times.find(
      t => t.start > end && t.end <= stop && /^ (?:for|by|before|within) (?:the )?$/.test(text.slice(end, t.start)),
    )
    const from = start + m[0].lastIndexOf(who!, m[0].length - verb!.length)
    return [
      {
        kind: 'undertaking' as const,
        words: trim(text, { start, end: due?.end ?? end }),
        verb: end - verb!.length,
        given: { start: from, end: from + who!.length },
        ...(due ? { due } : {}),
      },
    ]
  })
}

/** Things promised in a sentence, those still missing first. */
export const pledged = (scene: Scene): Found[] => [
  ...yetToCome(scene),
  ...byAgent(scene),
  ...whichPromised(scene),
  ...active(scene),
]
