/**
 * One thing a phrase can stand for.
 *
 * lookup('Moscow') -> {kind: 'capital', id: 'capital:ru-moscow', name: 'Moscow', state: 'RU', types: ['place'], ...}.
 * What it stands for in a sentence (the town, or Russia acting) is for the readers to say.
 */
import type { NameType } from '../language/token.ts'

export type KnowledgeKind =
  | 'state'
  | 'demonym'
  | 'capital'
  | 'seat'
  | 'division'
  | 'region'
  | 'organisation'
  | 'outlet'
  | 'platform'
  | 'actor'

/** Who claims and who holds a place, told as somebody's statement and never as fact. */
export interface Disputed {
  readonly claimedBy: readonly string[]
  readonly controlledBy?: string
  readonly asOf: string
  readonly source: string
}

export interface KnowledgeEntry {
  readonly kind: KnowledgeKind
  readonly id: string
  /** The name to show; a demonym carries its state's name. */
  readonly name: string
  /** The spelling that was looked up, as the data writes it. */
  readonly written: string
  /** What sort of spelling it is. */
  readonly form: 'name' | 'alias' | 'former' | 'acronym' | 'adjective' | 'one' | 'many'
  /** Kinds of proper name it can be, for the language engine. */
  readonly types: readonly NameType[]
  /** The state it is, belongs to or stands for; none for disputed places and international bodies. */
  readonly state?: string
  /** Kind of organisation, outlet, division or region; what a seat of power seats; role of a capital. */
  readonly sort?: string
  readonly ownership?: 'state' | 'public' | 'private'
  readonly disputed?: Disputed
  readonly lat?: number
  readonly lon?: number
  /** GeoNames code of a division. */
  readonly code?: string
  /** Needs a sign beside it: "posted on X", "Central province". */
  readonly weak?: true
  /** The side a user's file puts an actor on. */
  readonly side?: string
  /** Who owns an outlet, by a user's file. */
  readonly owner?: string
}
