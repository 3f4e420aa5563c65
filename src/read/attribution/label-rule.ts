/**
 * Speakers named before a colon: transcripts and headlines.
 *
 * "SMITH: We signed it." -> source and cue SMITH, content each sentence of the turn and of paragraphs without a label after it.
 * "Q: Why? A: I had to." under a portrait of Ana Roth -> Q's words are nobody's, A's are hers.
 * "Putin: no deal before May" as a headline -> source Putin. Labels that name nobody ("Analysis:") are left alone.
 */
import type { Span } from '../../text/span.ts'
import type { Attribution } from './attribution.ts'
import { answererBefore } from './interview-rule.ts'
import type { TokenTable } from './token-table.ts'
import { sentencesIn } from './turn-sentences.ts'

const NOBODY =
  /^(?:analysis|opinion|breaking|exclusive|live|watch|explainer|update|updates|editorial|read more|photo|video|note|source|by|here|related|fact check|timeline|factbox|correction|listen|transcript|part|chapter|step|example)\b/i
/** Labels of who leads a round or reads it out. */
const CHAIR =
  /^(?:the )?(?:moderator|host|presenter|anchor|operator|chair|chairman|chairperson|president of the council|announcer|narrator|interpreter|newsreader)\b/i
/** What a broadcast script calls words that were recorded, before whose they are: "CLIP, MAYOR:", "SOT (Obi):". */
const RECORDED = /^(?:clip|sot|upsot|vox|vt|tape|actuality|audio|sound ?bite|insert|cut)\b[\s,(–-]+(?=\p{L})/iu
/** Labels of an interview that stand for whoever asks and whoever answers. */
const LETTERS = /^[QA]$/i
const MOST_WORDS = 6
const LONGEST_ASIDE = 16

interface Label {
  readonly paragraph: number
  readonly from: number
  readonly colon: number
}

export function labelRule(table: TokenTable, confidence: number): readonly Attribution[] {
  const labels = table.paragraphs.flatMap((_, paragraph) => labelAt(table, paragraph) ?? [])
  const capitals = labels.filter(label => isCapitals(table, label))
  // One label may be chance; two or more make a transcript.
  if (capitals.length >= 2) return turns(table, among(table, labels, capitals), confidence)
  const repeated = labels.filter(label =>
    labels.some(other => other !== label && nameOf(table, other) === nameOf(table, label)),
  )
  if (repeated.length >= 2 && labels.length >= 3) return turns(table, labels, confidence)
  return headline(table, labels[0], confidence)
}

/** In a transcript every label begins a turn, also one in small letters: else its words would be the speaker's before it. */
function among(table: TokenTable, labels: readonly Label[], capitals: readonly Label[]): readonly Label[] {
  const first = capitals[0]!.paragraph
  return labels.filter(label => label.paragraph > first || isCapitals(table, label))
}

/** A colon after a word that announces a kind of text and names nobody: "Analysis:", "Read more:". */
export function announcesNobody(text: string, cue: Span | null, source: readonly Span[]): boolean {
  if (!cue || text.slice(cue.start, cue.end) !== ':') return false
  return source.some(({ start, end }) => NOBODY.test(text.slice(start, end)) || CHAIR.test(text.slice(start, end)))
}

function labelAt(table: TokenTable, paragraph: number): Label | undefined {
  const [from, to] = table.paragraphs[paragraph]!
  for (let t = from; t < Math.min(to, from + LONGEST_ASIDE); t++) {
    if (t > from + MOST_WORDS && !aside(table, from, t)) return undefined
    if (table.mark[t] === 4) {
      const label = { paragraph, from, colon: t }
      return t > from && t + 1 < to && !NOBODY.test(nameOf(table, label)) ? label : undefined
    }
    if (table.mark[t] === 1 || table.mark[t] === 3) return undefined
    if (aside(table, from, t)) continue
    if (!/^[\p{Lu}(]|^(?:of|the|de|al|von|van|bin|and)$|^[)‑-]$/u.test(table.tokens[t]!.text)) return undefined
  }
  return undefined
}

/** Behind a name in capitals, what is said of the speaker: "OBI (on tape):", "GRACE EKWU, sister of a hostage:". */
function aside(table: TokenTable, from: number, at: number): boolean {
  let end = from
  while (end < at && /^\p{Lu}[\p{Lu}.’'-]*$/u.test(table.tokens[end]!.text)) end++
  return end > from && end <= at && /^[,(]$/.test(table.tokens[end]!.text)
}

function nameOf(table: TokenTable, { from, colon }: Label): string {
  return table.text.slice(table.tokens[from]!.start, table.tokens[colon - 1]!.end)
}

function isCapitals(table: TokenTable, label: Label): boolean {
  return !/\p{Ll}/u.test(nameOf(table, label).replace(/\([^)]*\)|, .*$|\b(?:Mc|Mac)(?=\p{Lu})/gu, ''))
}

/** Each turn sentence by sentence: one may ask, promise and refuse in one breath. Who only leads the round says nothing of his own. */
function turns(table: TokenTable, labels: readonly Label[], confidence: number): readonly Attribution[] {
  const letters = labels.filter(label => LETTERS.test(nameOf(table, label)))
  const answers = letters.length > 1 ? answererBefore(table, letters[0]!.from) : undefined
  return labels.flatMap((label, i): readonly Attribution[] => {
    const last = (labels[i + 1]?.paragraph ?? lastOf(table, label.paragraph)) - 1
    const end = table.paragraphs[Math.max(last, label.paragraph)]![1]
    if (CHAIR.test(nameOf(table, label))) return []
    const whole = attribution(table, label, { end, confidence })
    const part = LETTERS.exec(nameOf(table, label))?.[0].toUpperCase()
    if (part === 'A' && answers)
      return sentencesIn(table, label.colon + 1, end).map(content => ({
        source: [answers],
        cue: null,
        content: [content],
        confidence,
        by: 'interview-rule' as const,
      }))
    const cue = { start: table.tokens[label.from]!.start, end: table.tokens[label.colon - 1]!.end }
    return sentencesIn(table, label.colon + 1, end).map(content => ({
      ...whole,
      // Whoever asks behind a bare "Q" is named nowhere.
      source: part === 'Q' ? [] : [askedBy(table, label)],
      cue,
      content: [content],
    }))
  })
}

/** The last turn goes on while somebody speaks in it of himself or to somebody: then the report tells on. */
function lastOf(table: TokenTable, paragraph: number): number {
  let next = paragraph + 1
  while (next < Math.min(table.paragraphs.length, paragraph + 12) && isSpoken(table, next)) next++
  return next
}

function isSpoken(table: TokenTable, paragraph: number): boolean {
  const [from, to] = table.paragraphs[paragraph]!
  for (let t = from; t < to; t++)
    if (table.quote[t] === 0 && /^(?:i|we|you|me|us|my|our|your)$/i.test(table.tokens[t]!.text)) return true
  return false
}

/** "QUESTION (Pacific Wire)": the outlet in brackets asks; else the label names the speaker. */
function askedBy(table: TokenTable, label: Label): Span {
  const whole = nameOf(table, label)
  const skipped = RECORDED.exec(whole)?.[0] ?? ''
  const name = skipped ? whole.slice(skipped.length).replace(/\)$/, '') : whole
  const start = table.tokens[label.from]!.start + skipped.length
  const named = /^(\p{Lu}[\p{Lu} .’'-]+?)(?:, | \()/u.exec(name)?.[1]
  if (named && !/^(?:QUESTION|Q|REPORTER|JOURNALIST)$/.test(named)) return { start, end: start + named.length }
  const inner = /^(?:question|q|reporter|journalist)\s*\(([^()]+)\)$/i.exec(name)?.[1]
  if (!inner) return { start, end: start + name.length }
  const at = start + name.indexOf('(') + 1
  return { start: at, end: at + inner.length }
}

/** Only the first paragraph, no full stop at its end, and a name that can speak. */
function headline(table: TokenTable, label: Label | undefined, confidence: number): readonly Attribution[] {
  if (label?.paragraph !== 0) return []
  const [, to] = table.paragraphs[0]!
  if (table.mark[to - 1] === 3 && table.tokens[to - 1]!.text === '.') return []
  const named = Array.from({ length: label.colon - label.from }, (_, i) => table.name[label.from + i]!)
  const speaks = named.every(name => name === 1 || name === 2)
  const quoted = table.mark[label.colon + 1] === 1
  return speaks || (quoted && named.some(name => name > 0)) ? [attribution(table, label, { end: to, confidence })] : []
}

function attribution(
  table: TokenTable,
  label: Label,
  { end, confidence }: { end: number; confidence: number },
): Attribution {
  const span = (from: number, to: number): Span => ({
    start: table.tokens[from]!.start,
    end: table.tokens[to - 1]!.end,
  })
  const colon = span(label.colon, label.colon + 1)
  return {
    source: [span(label.from, label.colon)],
    cue: colon,
    content: [span(label.colon + 1, end)],
    confidence,
    by: 'label-rule',
  }
}
