/**
 * The reporting clause that stands behind a comma: who, the verb, and where the words go on behind it.
 *
 * "..., its agent, A. Lalane, said outside the palace, if ..." -> source "its agent, A. Lalane", verb "said".
 * It reads the surface (comma, noun phrase, reporting verb), since long sentences are where a parse goes astray.
 */
import type { Token } from '../../language/token.ts'
import { isFiniteVerb } from '../../language/tree.ts'
import { isOneOf, TAIL_VERBS } from './clause-words.ts'

export interface ReportingClause {
  readonly source: readonly [number, number]
  readonly verb: number
  /** First token of the verb group ("has pledged"). */
  readonly cue: number
  /** First token after the reporting clause. */
  readonly end: number
  /** The comma that ends the content. */
  readonly comma: number
}

const LONGEST_SOURCE = 16
/** What only people do, so that "the mediator warned on Friday" is no mediator who was warned. */
const SPOKEN = /^(say|warn|insist|reply|respond|complain|boast|caution|retort|joke|recall|lament|remark|argue)$/

export const QUOTE = /[“”"«»]/
/** Taggers take "the operator warns" for a compound of nouns: the form in -s counts where a pause follows. */
const isReporting = (t: Token | undefined, next?: Token): boolean =>
  !!t &&
  isOneOf(TAIL_VERBS, t.lemma) &&
  (t.upos === 'VERB' || (t.xpos === 'NNS' && /s$/.test(t.text) && !!next && /^[,.]$/.test(next.text)))
const stop = (t: Token): boolean => /^[,.;:]$/.test(t.text)

/** A noun phrase without a finite verb, from `from` up to `to`: somebody who can speak. */
const isSource = (tokens: readonly Token[], from: number, to: number): boolean => {
  const part = tokens.slice(from, to)
  if (part.length === 0 || part.length > LONGEST_SOURCE) return false
  if (!part.some(t => /^(NOUN|PROPN|PRON)$/.test(t.upos))) return false
  if (part.some(t => QUOTE.test(t.text) || /^[;:]$/.test(t.text))) return false
  const relative = part.findIndex(t => /^(who|which|that)$/i.test(t.text))
  const own = relative < 0 ? part : part.slice(0, relative)
  return (
    own.length > 0 &&
    !own.some(isFiniteVerb) &&
    !own.some(t => /^(as|than|after|before|until|while)$/i.test(t.text)) &&
    !/^(that|which|who|when|where|and|but|or|if|as|after|before|while)$/i.test(part[0]!.text) &&
    part[0]!.upos !== 'ADP' &&
    // "shipping records showed": the first word of a compound may look like a participle.
    (part[0]!.upos !== 'VERB' || (part[0]!.xpos === 'VBG' && part[1]?.upos === 'NOUN'))
  )
}

/** "its chairman, Commodore Bari, told this newspaper": the phrase and its apposition that end at this comma. */
const appositionBefore = (tokens: readonly Token[], comma: number): number | undefined => {
  let inner = comma - 1
  while (inner > 0 && tokens[inner]!.text !== ',') inner--
  let outer = inner - 1
  while (outer > 0 && tokens[outer]!.text !== ',') outer--
  if (outer <= 0 || comma - outer > LONGEST_SOURCE) return undefined
  const named = tokens.slice(outer, comma).some(t => t.upos === 'PROPN')
  return named && isSource(tokens, outer + 1, inner) && isSource(tokens, inner + 1, comma) ? outer : undefined
}

/** "..., said A": the verb first. */
const verbFirst = (tokens: readonly Token[], comma: number): ReportingClause | undefined => {
  const first = comma + 1
  let to = first + 1
  let relative = false
  // "said Smith in an interview" ends at "in"; "says a person who was in the room" does not.
  while (to < tokens.length && !stop(tokens[to]!)) {
    if (!relative && /^(in|on|at|during|after|by|through)$/i.test(tokens[to]!.text)) break
    relative ||= /^(who|which|that)$/i.test(tokens[to]!.text)
    to++
  }
  // "told the talks had failed" may be a participle; "assures the ministry" cannot.
  const told = /^(tell|assure|inform|remind)$/.test(tokens[first]!.lemma) && tokens[first]!.xpos !== 'VBZ'
  if (!told && isSource(tokens, first + 1, to)) {
    let end = to
    while (end < tokens.length && !stop(tokens[end]!)) end++
    return { source: [first + 1, to], verb: first, cue: first, end, comma }
  }
  const outer = appositionBefore(tokens, comma)
  return outer === undefined
    ? undefined
    : { source: [outer + 1, comma], verb: first, cue: first, end: to, comma: outer }
}

/** "..., according to A": a noun phrase, and one apposition to it. */
const accordingTo = (tokens: readonly Token[], comma: number): ReportingClause | undefined => {
  const from = comma + 3
  let to = from
  while (to < tokens.length && !stop(tokens[to]!)) to++
  if (!isSource(tokens, from, to)) return undefined
  let end = to
  if (tokens[to]?.text === ',') {
    let next = to + 1
    while (next < tokens.length && !stop(tokens[next]!)) next++
    if (/^(PROPN|DET|NOUN)$/.test(tokens[to + 1]?.upos ?? '') && isSource(tokens, to + 1, next)) end = next
  }
  return { source: [from, end], verb: comma + 2, cue: comma + 1, end, comma }
}

/** The reporting clause that begins right after the comma at `comma`. */
export const reportingClause = (tokens: readonly Token[], comma: number): ReportingClause | undefined => {
  const first = comma + 1
  if (/^according$/i.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === 'to')
    return accordingTo(tokens, comma)
  if (isReporting(tokens[first]) && isFiniteVerb(tokens[first]!)) return verbFirst(tokens, comma)
  for (let k = first + 1; k < Math.min(tokens.length, first + LONGEST_SOURCE + 3); k++) {
    const t = tokens[k]!
    if (/^[.;:]$/.test(t.text)) return undefined
    // "its agent, Ambassador Josef Lalane, said": one apposition may stand in the source.
    if (t.text === ',') {
      const close = isSource(tokens, first, k) ? appositionEnd(tokens, k) : -1
      if (close < 0) return undefined
      k = close
      continue
    }
    if (!isReporting(t, tokens[k + 1])) continue
    const noun = t.xpos === 'NNS'
    if (noun && !/^(DET|PRON|PROPN)$/.test(tokens[first]!.upos)) return undefined
    let cue = k
    while (cue > first + 1 && /^(AUX|PART|ADV)$/.test(tokens[cue - 1]!.upos)) cue--
    // "the Assembly resolved by 212 votes": taggers take the past form for a participle.
    const voted =
      t.xpos === 'VBN' &&
      cue === k &&
      ((tokens[k + 1]?.text === 'by' && tokens[k + 2]?.upos === 'NUM') ||
        (SPOKEN.test(t.lemma) && /^(NOUN|PROPN|PRON)$/.test(tokens[k - 1]!.upos) && tokens[k + 1]?.text !== 'by'))
    if (!noun && !voted && !isFiniteVerb(tokens[cue]!) && !isFiniteVerb(t)) return undefined
    const to = tokens[cue - 1]!.text === ',' ? cue - 1 : cue
    const inner = tokens.slice(first, to).findIndex(x => x.text === ',')
    if (inner < 0 && !isSource(tokens, first, to)) return undefined
    const next = tokens[k + 1]
    if (next && (/^(that|whether|how|why|what)$/i.test(next.text) || QUOTE.test(next.text))) return undefined
    // "the investigation has been concluded": a passive reports nothing by its subject.
    if (t.xpos === 'VBN' && tokens.slice(cue, k).some(x => x.lemma === 'be')) return undefined
    let end = k + 1
    while (end < tokens.length && !/^[,.;]$/.test(tokens[end]!.text)) {
      if (isFiniteVerb(tokens[end]!) || /^(that|whether)$/i.test(tokens[end]!.text)) return undefined
      end++
    }
    return { source: [first, to], verb: k, cue, end, comma }
  }
  return undefined
}

/** The comma that closes an apposition with a name, a reporting verb behind it; -1 where there is none. */
const appositionEnd = (tokens: readonly Token[], comma: number): number => {
  let to = comma + 1
  while (to < tokens.length && !stop(tokens[to]!)) to++
  if (tokens[to]?.text !== ',' || to - comma > 9) return -1
  if (!tokens.slice(comma + 1, to).some(t => t.upos === 'PROPN') || !isSource(tokens, comma + 1, to)) return -1
  let verb = to + 1
  while (verb < to + 4 && /^(AUX|PART|ADV)$/.test(tokens[verb]?.upos ?? '')) verb++
  return isReporting(tokens[verb], tokens[verb + 1]) ? to : -1
}
