/**
 * An actor in the making: what a report has said of it so far. Mutable while one report is read, never outside.
 */
import type { ActorKind } from '../../record/sourced-record.ts'
import type { Span } from '../../text/span.ts'
import type { Form } from './candidate.ts'

export type Gender = 'male' | 'female'

export interface EntityMention extends Span {
  readonly form: Form
  readonly sentence: number
  /** True where the words are the subject of their clause. */
  readonly subject: boolean
  /** True where the words are the source of an attribution. */
  readonly speaks: boolean
  readonly quoted: boolean
  /** Index in the sentence of the verb or noun the words hang on. */
  readonly governor: number
  readonly head: number
  readonly confidence: number
}

export interface EntityRole extends Span {
  readonly title: string
  readonly of?: Entity
}

export interface Entity {
  kind: ActorKind
  /** A name known beforehand ("state:RU"), shared by every report. */
  readonly known?: string
  name: string
  /** Every way it is named, as written. */
  readonly names: Set<string>
  /** Nouns that may stand for it: "envoy", "ministry". */
  readonly nouns: Set<string>
  gender?: Gender
  /** How often "he" and "she" stood for it so far. */
  heard?: Record<Gender, number>
  plural: boolean
  /** True where nothing says that its noun is one for people: no "he" or "she" stands for it. */
  thing?: boolean
  /** How many of its mentions say where something is: "in Port Velin", "at the band office". */
  placed?: number
  affiliation?: Entity
  readonly roles: EntityRole[]
  readonly mentions: EntityMention[]
}

export const newEntity = (kind: ActorKind, name: string, known?: string): Entity => ({
  kind,
  name,
  ...(known ? { known } : {}),
  names: new Set([name]),
  nouns: new Set(),
  plural: false,
  roles: [],
  mentions: [],
})

const FOLD = /\p{M}/gu
/** Lower case, no accents, no possessive, for comparing names. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(FOLD, '')
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/[’']/g, '')
    .trim()

export const nameWords = (name: string): string[] =>
  foldName(name)
    .split(/[\s-]+/)
    .filter(Boolean)
