/**
 * What the layers of a report hold for one sentence: its times, places, tolls and the reporting around it.
 *
 * layersBySentence(input, ...)(3) -> the times, places and tolls of the fourth sentence, and what find.ts asks of it.
 */
import type { Token } from '../../language/token.ts'
import type { AmountMention, PlaceMention, TimeMention } from '../../record/mention.ts'
import { bySentence } from './by-sentence.ts'
import { clipTo } from './extent.ts'
import type { Around } from './found.ts'
import type { EventInput } from './input.ts'

export interface Here {
  readonly around: Around
  readonly times: readonly TimeMention[]
  /** Without the place where the report was filed. */
  readonly places: readonly PlaceMention[]
  readonly tolls: readonly AmountMention[]
}

export const layersBySentence = (
  input: EventInput,
  { isActor, dateline }: { readonly isActor: (token: Token) => boolean; readonly dateline: PlaceMention | undefined },
): ((index: number) => Here) => {
  const { sentences, statements, report } = input
  const of = {
    times: bySentence(input.times, sentences),
    places: bySentence(
      input.placeMentions.filter(p => p !== dateline),
      sentences,
    ),
    tolls: bySentence(input.tolls, sentences),
    contents: bySentence(
      statements.flatMap(s => s.content),
      sentences,
    ),
    quotes: bySentence(
      statements.flatMap(s => (s.manner === 'direct' ? s.content : [])),
      sentences,
    ),
    cues: bySentence(
      statements.flatMap(s => (s.cue ? [s.cue] : [])),
      sentences,
    ),
    critical: bySentence(
      statements.flatMap(s => (s.cue && s.act !== 'say' ? [s.cue] : [])),
      sentences,
    ),
  }
  const made = new Map<number, Here>()
  const make = (i: number): Here => {
    const contents = of.contents(i)
    const cues = of.cues(i)
    return {
      times: of.times(i),
      places: of.places(i),
      tolls: of.tolls(i),
      around: {
        clip: (words, trigger) => clipTo(words, trigger, { contents, cues, text: report.text }),
        text: report.text,
        cues,
        critical: of.critical(i),
        dates: of.times(i).filter(t => t.edtf !== undefined),
        contents,
        isActor,
        quotes: of.quotes(i),
      },
    }
  }
  return i => {
    const here = made.get(i) ?? make(i)
    made.set(i, here)
    return here
  }
}
