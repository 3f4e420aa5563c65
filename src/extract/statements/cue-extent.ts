/**
 * The cue as the record has it: the reporting word with its auxiliaries and particle, never its source, object or addressee.
 *
 * "has indicated support for" + "a truce" -> "has indicated" + "support for a truce"; "told a tribunal on Tuesday" -> "told".
 */
import type { Attribution } from '../../record/mention.ts'
import type { Span } from '../../text/span.ts'
import type { CuePlace } from './around-cue.ts'

/** Verbs that say nothing without their noun: "issued an appeal", "gave assurances". */
const LIGHT =
  /^(make|give|issue|take|have|hold|put|let|raise|throw|lay|pass|voice|express|deliver|send|lend|cast|show|be|set|draw|find|keep|place|bring|serve|do|get|remain|stay|come|go)$/
const TAKES_HEARER =
  /^(tell|assure|inform|warn|remind|ask|urge|promise|notify|persuade|convince|order|instruct|brief|press|advise)$/
const OBJECT = /^(NOUN|PROPN|DET|ADJ|NUM|PRON)$/

export const recordCue = (a: Attribution, p: CuePlace, text: string): Attribution => {
  const { sentence: s, tokens, head } = p
  const verb = s.tokens[head]!
  if (!a.cue || verb.upos !== 'VERB' || LIGHT.test(verb.lemma.toLowerCase())) return a
  const at = (i: number) => s.tokens[i]!
  let out = a
  const before = tokens.filter(i => i < head && /^(NOUN|PROPN)$/.test(at(i).upos))
  const named = before.at(-1)
  const next = out.source[0]
  if (named !== undefined && next && at(Math.min(...before)).start - next.end <= 1) {
    out = {
      ...out,
      source: [{ start: next.start, end: at(named).end }, ...out.source.slice(1)],
      cue: { start: at(named + 1).start, end: a.cue.end },
    }
  }
  const object = tokens.find(i => i > head && OBJECT.test(at(i).upos) && at(i).deprel !== 'compound:prt')
  if (object === undefined || !out.cue) return out
  let last = object - 1
  while (last > head && at(last).upos !== 'ADP' && at(last).upos !== 'ADV') last--
  const cue: Span = { start: out.cue.start, end: at(last).end }
  const first = out.content[0]!
  const follows = first.start >= a.cue.end && first.start - a.cue.end <= 2
  const opens = text.slice(first.start, first.start + 8)
  const complement = /^[“"«]|^(that|whether|how|why|what|if)\b/i.test(opens)
  if (!follows || complement || TAKES_HEARER.test(verb.lemma.toLowerCase())) return { ...out, cue }
  return { ...out, cue, content: [{ start: at(object).start, end: first.end }, ...out.content.slice(1)] }
}
