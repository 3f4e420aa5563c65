/**
 * Statements as lines: the source, how it spoke, to whom and through what, then the words.
 *
 * "Volodymyr Zelensky acknowledged · to BBC · in the BBC interview" / "that Ukraine currently lacks ..." (line 11)
 */
import { exactOf } from '../record/anchor.ts'
import type { StatementEntry } from '../record/entries.ts'
import type { SourcedRecord } from '../record/sourced-record.ts'
import { type Line, type Piece, piece } from './line.ts'
import type { Index } from './names.ts'
import { actWord } from './wording.ts'

/** Below this a statement is shown as doubtful; it is never left out for it. */
export const DOUBTFUL = 0.5

const chain = (s: StatementEntry, index: Index): Piece[] => {
  const pieces: Piece[] = []
  const seen = new Set([s.id])
  for (let outer = index.statement(s.within); outer && !seen.has(outer.id); outer = index.statement(outer.within)) {
    seen.add(outer.id)
    pieces.push(piece(` · as told by ${index.sources(outer)}`, 'quiet'))
  }
  return pieces
}

/** Whom a statement finds fault with, once each. */
const criticised = (s: StatementEntry, index: Index): Piece[] => {
  if (!s.criticises) return []
  const names = [...new Set(s.criticises.flatMap(c => (c.target ? [index.actor(c.target.actor)] : [])))]
  return [piece(` · criticises${names.length > 0 ? ` ${names.join(', ')}` : ''}`, 'quiet')]
}

const statementLine = (s: StatementEntry, index: Index): Line[] => {
  const head: Piece[] = [
    piece(index.sources(s), s.sources.length > 0 ? 'who' : 'quiet'),
    piece(` ${actWord(s, index.many(s))}`, s.act === 'say' ? 'quiet' : 'label'),
    ...(s.addressee ? [piece(` · to ${index.actor(s.addressee.actor)}`, 'quiet')] : []),
    ...(s.medium ? [piece(` · ${s.medium.kind}${s.medium.name ? `: ${s.medium.name}` : ''}`, 'quiet')] : []),
    ...criticised(s, index),
    ...(s.hedge ? [piece(` · “${s.hedge.exact}”`, 'warn')] : []),
    ...chain(s, index),
    ...(s.confidence !== undefined && s.confidence < DOUBTFUL ? [piece(' · doubtful', 'warn')] : []),
  ]
  const words = exactOf(s.content)
  return [
    { depth: 0, pieces: head, at: index.line(s.content[0]!) },
    { depth: 1, pieces: [piece(words, s.manner === 'direct' ? 'words' : 'plain')] },
  ]
}

export const statementLines = (record: SourcedRecord, index: Index): Line[] =>
  record.statements.flatMap(s => statementLine(s, index))
