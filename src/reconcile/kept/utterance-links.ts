/**
 * Which statements are one utterance, kept up as reports come and go: a new one is compared with those of its sources alone,
 * and only where they share enough words. What makes two one stands in same-statements.ts.
 */
import type { StatementEntry } from '../../record/entries.ts'
import type { KeptTexts } from '../kept-texts.ts'
import { contentOf, isOneUtterance, mayBeOne } from '../same-statements.ts'
import { createOverlaps } from './overlaps.ts'

interface Held {
  readonly statement: StatementEntry
  /** Content words, each with the source: those of other sources are never looked at. */
  readonly bySource: readonly (readonly string[])[]
  readonly size: number
}

export interface UtteranceLinks {
  /** Takes out and puts in; gives the ids of the statements, still there, whose links changed. */
  update(
    gone: Iterable<StatementEntry>,
    come: Iterable<StatementEntry>,
    storyOf: (report: string) => string,
  ): Set<string>
  /** Ids of the same utterance in other reports, sorted; undefined where there is none. */
  linksOf(id: string): readonly string[] | undefined
  /** All statements that have links, with these. */
  links(): Iterable<readonly [string, ReadonlySet<string>]>
}

export const createUtteranceLinks = (texts: KeptTexts): UtteranceLinks => {
  const overlaps = createOverlaps()
  const held = new Map<string, Held>()
  const links = new Map<string, Set<string>>()
  const link = (a: string, b: string): void => {
    links.set(a, (links.get(a) ?? new Set()).add(b))
  }
  const reportOf = (s: StatementEntry): string => s.content[0]!.report
  return {
    links: () => links,
    linksOf: id => {
      const found = links.get(id)
      return found && found.size > 0 ? [...found].sort() : undefined
    },
    update: (gone, come, storyOf) => {
      const touched = new Set<string>()
      for (const { id } of gone) {
        for (const other of links.get(id) ?? []) {
          links.get(other)!.delete(id)
          touched.add(other)
        }
        links.delete(id)
        for (const words of held.get(id)!.bySource) overlaps.take(id, words)
        held.delete(id)
      }
      for (const statement of come) {
        const words = [...new Set(texts.wordsOf(contentOf(statement)))]
        const sources = [...new Set(statement.sources.map(s => s.actor))]
        const bySource = sources.map(source => words.map(w => `${source} ${w}`))
        for (const own of bySource)
          for (const [id, shared] of overlaps.sharedWith(own)) {
            const other = held.get(id)!
            if (reportOf(statement) === reportOf(other.statement)) continue
            const oneStory = storyOf(reportOf(statement)) === storyOf(reportOf(other.statement))
            if (!mayBeOne(shared, Math.min(words.length, other.size), oneStory)) continue
            const [a, b] = statement.id < id ? [statement, other.statement] : [other.statement, statement]
            if (!isOneUtterance(a, b, oneStory)) continue
            link(id, statement.id)
            link(statement.id, id)
            touched.add(id).add(statement.id)
          }
        for (const own of bySource) overlaps.put(statement.id, own)
        held.set(statement.id, { statement, bySource, size: words.length })
      }
      for (const id of touched) if (!held.has(id)) touched.delete(id)
      return touched
    },
  }
}
