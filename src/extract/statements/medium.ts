/**
 * The words that name a medium in a stretch of text: interview, post, speech, call, document ...
 *
 * "posting on Truth Social, Trump criticised" -> post "posting on Truth Social"; "said on Friday" -> none.
 * Which of them belongs to which statement, and what it is called, is left to media.ts.
 */
import type { Medium } from '../../record/entries.ts'
import type { Span } from '../../text/span.ts'

type MediumKind = Medium['kind']

const DET = '(?:an?|the|this|that|his|her|their|its|our|another|one|two|several)'
const WORD = "[\\p{L}\\p{N}’'.-]{1,30} "
/** A name that is no day and no month: "on X", never "on Friday". */
const NAME =
  '(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan\\b|Feb\\b|Aug\\b|Sept?\\b|Oct\\b|Nov\\b|Dec\\b|Christmas|Easter)\\p{Lu}[\\p{L}\\p{N}’.-]{0,30}'
const NAMES = `${NAME}(?: ${NAME}){0,3}`
const form = (source: string, flags = 'gu'): RegExp => new RegExp(source, flags)

/** In the order in which one of two that begin together wins; each matches whole words. */
const FORMS: readonly (readonly [MediumKind, RegExp])[] = [
  [
    'interview',
    form(`\\b(?:[Ii]n|[Dd]uring|[Ff]rom|[Gg]iving|[Tt]o) (?:${DET} )?(?:${WORD}){0,4}interview\\b(?: with)?`),
  ],
  [
    'interview',
    form(
      `\\b[Ii]nterview(?:ed)? (?:with|on|by|to)\\b(?: (?:the )?${NAMES})?|\\b(?:comments?|remarks) (?:made )?(?:by ${NAMES} )?to (?:the )?${NAMES}`,
    ),
  ],
  [
    'post',
    form(
      `\\b(?:[Ii]n|[Oo]n) ${DET} (?:${WORD}){0,3}(?:post|posts|tweet|tweets|thread|blog|video|message posted)\\b(?: on ${NAMES})?`,
    ),
  ],
  [
    'post',
    form(
      `\\b(?:[Pp]ost(?:ed|ing|s)?|[Ww]rote|[Ww]riting|[Ww]rites|[Tt]weet(?:ed|ing|s)?|[Ss]aid|[Ss]ays) (?:[\\p{Ll}]+ ){0,3}on (?:social media|(?:(?:his|her|its|the) )?${NAMES})(?![\\p{L}\\p{N}]|(?: ${NAME}){0,3} (?:that|[Rr]adio|TV|FM|podcast|programme|program|show)\\b)`,
    ),
  ],
  [
    'post',
    form(
      `\\bon social media\\b|\\b[Oo]n (?:the |his |her )?(?:social|messaging|microblogging) (?:\\p{Ll}+ ){0,2}(?:platform|network|app|site|service) ${NAMES}|\\b(?:tweeted|tweeting)\\b`,
    ),
  ],
  [
    'post',
    form(
      `\\b[Oo]n (?:X|Twitter|Facebook|Telegram|Truth Social|Instagram|TikTok|WhatsApp|Threads|Bluesky|Mastodon|Weibo|WeChat|YouTube|VKontakte|LinkedIn)\\b`,
    ),
  ],
  ['broadcast', form(`\\b[Oo]n (?:the |his |her |its )?${NAMES} (?:podcast|show|programme|program)\\b`)],
  [
    'broadcast',
    form(
      `\\b(?:[Ii]n|[Oo]n|[Dd]uring) (?:${DET} )?(?:${WORD}){0,4}(?:news programme|programme|program|broadcast|bulletin|newscast|talk show|phone-in|podcast)\\b(?: (?:of|on) (?:the )?${NAMES})?`,
    ),
  ],
  [
    'broadcast',
    form(
      `\\b(?:on|over|[Oo]n) (?:state |national |local |public |the )?(?:television|tv|TV|radio)\\b|\\b[Oo]n (?:${NAMES} )?(?:Radio|TV|Television|FM)\\b(?: ${NAMES})?|\\bin a televised \\p{L}+|\\b(?:told|tells|telling) (?:viewers|listeners)\\b`,
    ),
  ],
  [
    'call',
    form(`\\b(?:told|tells|telling) (?:a|an|the) (?:\\p{L}+ ){0,2}(?:call|teleconference|videoconference|webinar)\\b`),
  ],
  [
    'interview',
    form(
      `\\b(?:[Ss]peaking|[Tt]alking|[Ss]poke) (?:exclusively )?(?:to|with|on) (?:${DET} )?(?:[\\p{L}-]+ ){0,3}(?:radio|television|TV|broadcaster|newspaper|magazine|station|channel|network|agency|podcast)\\b(?: ${NAMES})?`,
    ),
  ],
  [
    'press',
    form(
      `\\b(?:told|tells|telling|to|[Ff]aced|facing|met|meeting) (?:(?:a |the )?(?:[\\p{L}-]+ ){0,2}(?:reporters|journalists|correspondents|news conference|press conference|briefing)|the (?:[\\p{L}-]+ )?(?:press|media))\\b|\\b(?:[Aa]t|[Ii]n|[Dd]uring) ${DET} (?:${WORD}){0,3}(?:news conference|press conference|press briefing|briefing|press call|media briefing)\\b`,
    ),
  ],
  [
    'speech',
    form(
      `\\b(?:[Ii]n|[Dd]uring|[Dd]elivering) ${DET} (?:${WORD}){0,3}(?:speech|address|sermon|lecture|remarks|testimony|eulogy|toast|homily)\\b`,
    ),
  ],
  [
    'speech',
    form(
      `\\b(?:told|tells|telling|[Aa]ddressing|addressed|before) (?:(?:the|a|an|his|her) )?(?:${WORD}){0,2}(?:parliament|congress|assembly|council|senate|rally|crowd|conference|lawmakers|deputies|mps|supporters|court|tribunal|hearing|summit|delegates|committee|senators|legislators|judges|congregation|shareholders)\\b`,
      'giu',
    ),
  ],
  [
    'speech',
    form(
      `\\b(?:at|[Aa]t) ${DET} (?:${WORD}){0,3}(?:ceremony|rally|funeral|commemoration|inauguration|congress|gala|vigil|memorial|parade|plenary|hearing|conference|summit|service)\\b(?! call)|\\b[Ff]rom (?:the|a) (?:${WORD}){0,2}(?:balcony|podium|rostrum|pulpit|stage|lectern)\\b`,
    ),
  ],
  [
    'call',
    form(
      `\\b(?:[Bb]y|[Oo]ver the|[Ii]n an?|[Oo]n an?|[Oo]n the|[Dd]uring an?|held an?|had an?|holding an?) (?:${WORD}){0,2}(?:phone|telephone|video call|call|conversation|videoconference|conference call)\\b(?: call| conversation)?|\\bphone call\\b|\\b(?:rang|phoned|telephoned)\\b`,
    ),
  ],
  [
    'document',
    form(
      `\\b(?:[Ii]n|[Bb]y|[Ff]rom|[Ww]ith) ${DET} (?:${WORD}){0,4}(?:letter|statement|evidence|submission|op ed|communiqué|communique|document|memo|memorandum|report|note|filing|e-?mail|press release|draft|text|complaint|affidavit|judg[e]?ment|ruling|decree|petition|circular|telegram|cable|resolution|declaration|bulletin|briefing note|op-ed|essay|article|column|newsletter|text message|paper)\\b|\\bin writing\\b`,
    ),
  ],
  [
    'meeting',
    form(
      `\\b(?:told|in|at|[Aa]t|[Ii]n|[Dd]uring) (?:the|a|an|his|her) (?:[\\p{L}-]+ ){0,2}(?:room|meeting|session|cabinet|talks)\\b|\\bover (?:breakfast|lunch|dinner|tea|coffee|drinks)\\b`,
    ),
  ],
]

interface MediumFound {
  readonly kind: MediumKind
  readonly span: Span
}

/** Every medium named in a text, in order. */
export const mediaIn = (text: string): MediumFound[] => {
  const found: MediumFound[] = []
  for (const [kind, pattern] of FORMS)
    for (const m of text.matchAll(pattern)) {
      const span = { start: m.index, end: m.index + m[0].trimEnd().length }
      if (found.some(f => f.span.start < span.end && span.start < f.span.end)) continue
      found.push({ kind, span })
    }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const LEAD = new RegExp(`(${NAMES})[^\\p{L}]*$`, 'u')

/** The name that the words of a medium end in, or hold before "interview": "wrote on X", "in a Time interview". */
export const nameIn = (words: string): string | undefined => {
  const before = /\b(?:an?|the|his|her) (\p{Lu}[\p{L}\p{N}’. -]{0,40}?) interview\b/u.exec(words)?.[1]
  if (before) return before
  const shown = new RegExp(`[Oo]n (?:the |his |her |its )?(${NAMES}) (?:podcast|show|programme|program)$`, 'u').exec(
    words,
  )?.[1]
  if (shown) return shown
  const bare = words
    .replace(/^(?:[Oo]n|[Ii]n|[Tt]o|[Ww]ith|[Dd]uring|[Ff]rom) /, '')
    .replace(/^(?:the|his|her|its|a|an) /i, '')
  return LEAD.exec(bare)?.[1]
}
