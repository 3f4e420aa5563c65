/**
 * Who made the offer that is said to lapse, told before: "the board's offer", "his offer of 5 per cent", "it has offered".
 *
 * The nearest telling to the left; nothing where no offer has an owner.
 */
import type { Sentence } from '../../language/token.ts'
import type { ActorMention } from '../../record/mention.ts'
import type { Report } from '../../record/sourced-record.ts'
import { subjectBefore } from './parties.ts'

interface Told {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly actorMentions: readonly ActorMention[]
}

export const offererBefore = (at: number, c: Told): readonly ActorMention[] => {
  const { text } = c.report
  for (const m of [...text.slice(0, at).matchAll(/\b(?:offer|bid|proposal|offered|offers)\b/gi)].reverse()) {
    const noun = /^(?:offer|bid|proposal)$/i.test(m[0])
    const owner = c.actorMentions.find(
      x =>
        x.end <= m.index &&
        m.index - x.end < 80 &&
        (x.form === 'pronoun' ? /^(?:its|his|her|their|our|my)$/i.test(x.exact) : true) &&
        (x.form === 'pronoun' ? /^ (?:[\w-]+ ){0,2}$/ : /^[’']s? (?:[\w-]+ ){0,3}$/).test(text.slice(x.end, m.index)),
    )
    if (noun && owner) return [owner]
    const s = noun ? undefined : c.sentences.find(x => x.start <= m.index && m.index < x.end)
    const who = s ? subjectBefore(text, s, c.actorMentions, m.index) : []
    if (who.length > 0) return who.slice(0, 1)
  }
  return []
}
