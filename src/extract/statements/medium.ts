/**
 * The medium a statement came through, where the sentence names it: interview, post, speech, call, document ...
 *
 * "posting on Truth Social, Trump criticised" -> {kind: 'post', name: 'Truth Social'}; "told Radio Ténéré" -> interview.
 */
import type { Medium } from '../../record/entries.ts'
import type { Span } from '../../text/span.ts'

export type MediumKind = Medium['kind']

/** Words that name a medium; the named outlet or platform is looked for inside or beside them. */
const FORMS: readonly (readonly [MediumKind, RegExp])[] = [
  [
    'interview',
    /\b(in|during|to) (an?|the|his|her|their|its|\p{Lu}[\p{L}.]{0,40}) ?([\p{L}’'.-]{1,40} ){0,4}interview\b|\binterview(ed)? (with|on|by|to)\b/u,
  ],
  [
    'post',
    /\b(in|on) (an?|the|his|her|its) ([\p{L}’'-]+ ){0,3}(post|tweet|blog|video)\b|\b(posted|posting|wrote|writing|tweeted|said) (\p{L}+ ){0,4}on (social media|\p{Lu}[\p{L}]*( \p{Lu}[\p{L}]*)?)|\bon social media\b|\bon the (social|messaging) (\p{L}+ ){0,2}(platform|network|app|site) \p{Lu}\p{L}+|\b(tweet|post)(ed|ing)? /u,
  ],
  [
    'speech',
    /\b(in|during) (an?|the|his|her|their) ([\p{L}’'-]+ ){0,3}(speech|address|sermon|lecture|remarks|testimony)\b|\b(told|addressing|addressed) (the )?([\p{L}’'-]+ ){0,2}(parliament|congress|assembly|council|senate|rally|crowd|conference|lawmakers|deputies|mps|supporters|court|tribunal|hearing|summit)\b/iu,
  ],
  [
    'call',
    /\b(by|over the|in an?|on an?|on the|during an?) ([\p{L}-]+ ){0,2}(phone|telephone|call|conversation)\b|\bphone call\b|\b(rang|phoned|telephoned)\b/u,
  ],
  [
    'press',
    /\b(told|to) (a |the )?([\p{L}-]+ ){0,2}(reporters|journalists|press|news conference|press conference|briefing)\b|\b(at|in|during) (a|the|his|her|their|its) ([\p{L}’'-]+ ){0,3}(news conference|press conference|briefing|press briefing)\b/u,
  ],
  [
    'document',
    /\b(in|by) (an?|the|his|her|their|its) ([\p{L}’'-]+ ){0,4}(letter|statement|communiqué|communique|document|memo|memorandum|report|note|filing|email|e-mail|press release|draft|text|complaint|affidavit|judgment|ruling|decree|petition)\b/u,
  ],
  [
    'broadcast',
    /\b(on|over) (state |national |local |public |the )?(television|tv|radio)\b|\b[Oo]n (\p{Lu}[\p{L}]+ ){0,2}(Radio|TV|Television|FM)( \p{Lu}[\p{L}]+)?\b|\bin a (broadcast|televised \p{L}+)\b/u,
  ],
  ['meeting', /\b(told|in|at) (the|a|an) ([\p{L}-]+ ){0,1}(room|meeting|session|cabinet|plenary)\b/u],
]

export interface MediumFound {
  readonly kind: MediumKind
  readonly span: Span
}

/** The first medium named in a stretch of text that is not itself somebody's words. */
export const mediumIn = (text: string, span: Span): MediumFound | undefined => {
  const part = text.slice(span.start, span.end)
  let best: MediumFound | undefined
  for (const [kind, form] of FORMS) {
    const m = form.exec(part)
    if (!m || m[0].trim() === '') continue
    const start = span.start + m.index
    const found = { kind, span: { start, end: start + m[0].trimEnd().length } }
    if (!best || found.span.start < best.span.start) best = found
  }
  return best
}
