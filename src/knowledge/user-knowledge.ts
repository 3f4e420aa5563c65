/**
 * The user's own knowledge, `parley.yaml`: actors, sides, issues and outlets that Parley does not know.
 *
 * "actors:\n  - name: Aster Vann\n    kind: person\n    side: Norland" -> {knowledge: {actors: [...], ...}};
 * a mistake -> {faults: [{line: 3, path: 'actors.0.kind', message: '...'}]}, every one of them, for `parley check`.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import type { NameType } from '../language/token.ts'
import type { KnowledgeEntry } from './entry.ts'
import { foldPhrase, isAcronym } from './fold.ts'

const name = z.string().trim().min(1, 'must not be empty')
const names = z.array(name).default([])
const ActorKind = z.enum(['person', 'state', 'organisation', 'outlet', 'platform', 'group', 'document'])

/** The shape of parley.yaml; docs/knowledge.md explains each field. */
export const userKnowledgeSchema = z.strictObject({
  actors: z
    .array(
      z.strictObject({
        name,
        kind: ActorKind,
        aliases: names,
        side: name.optional(),
        affiliation: name.optional(),
      }),
    )
    .default([]),
  sides: z.array(z.strictObject({ name, aliases: names, members: names })).default([]),
  issues: z.array(z.strictObject({ name, words: z.array(name).min(1, 'needs at least one word') })).default([]),
  outlets: z
    .array(
      z.strictObject({
        name,
        aliases: names,
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1), such as UA')
          .optional(),
        ownership: z.enum(['state', 'public', 'private']).optional(),
        owner: name.optional(),
        side: name.optional(),
      }),
    )
    .default([]),
})

export type UserKnowledge = z.infer<typeof userKnowledgeSchema>

export interface UserFault {
  /** 1-based line of the file. */
  readonly line: number
  /** Where in the file: 'actors.0.kind'; empty for the file as a whole. */
  readonly path: string
  /** One line that says what to do. */
  readonly message: string
}

type Parsed = { readonly knowledge: UserKnowledge } | { readonly faults: readonly UserFault[] }

/** The node a path leads to, or the last one on the way there. */
const nodeAt = (root: unknown, path: readonly PropertyKey[]): Node | undefined => {
  let node = root
  for (const step of path) {
    const next = isMap(node)
      ? node.items.find(pair => isScalar(pair.key) && String(pair.key.value) === String(step))?.value
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined
    if (next === null || next === undefined) break
    node = next
  }
  return node as Node | undefined
}

const explain = (issue: z.core.$ZodIssue): string => {
  const where = issue.path.join('.')
  const at = where === '' ? 'the file' : where
  if (issue.code === 'unrecognized_keys')
    return `${at}: no such field: ${issue.keys.join(', ')}; the fields are in docs/knowledge.md`
  if (issue.code === 'invalid_value') return `${at}: must be one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${at}: is missing`
  return `${at}: ${issue.message}`
}

/** A side, affiliation or member that the file does not define is a mistake of spelling, most of the time. */
const looseEnds = (user: UserKnowledge): { path: PropertyKey[]; message: string }[] => {
  const sides = new Set(user.sides.flatMap(side => [side.name, ...side.aliases].map(foldPhrase)))
  if (sides.size === 0) return []
  const bad = (list: 'actors' | 'outlets') =>
    user[list].flatMap((row, i) =>
      row.side !== undefined && !sides.has(foldPhrase(row.side))
        ? [{ path: [list, i, 'side'], message: `${list}.${i}.side: "${row.side}" is none of the sides in this file` }]
        : [],
    )
  return [...bad('actors'), ...bad('outlets')]
}

/** Reads a parley.yaml; all mistakes with their lines where there are any. Never throws. */
export const readUserKnowledge = (yamlText: string): Parsed => {
  const lines = new LineCounter()
  const doc = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false })
  if (doc.errors.length > 0)
    return {
      faults: doc.errors.map(error => ({
        line: lines.linePos(error.pos[0]).line || 1,
        path: '',
        message: `not readable as YAML: ${error.message.split('\n')[0]}`,
      })),
    }
  const lineOf = (path: readonly PropertyKey[]): number => {
    const start = nodeAt(doc.contents, path)?.range?.[0]
    return start === undefined ? 1 : Math.max(1, lines.linePos(start).line)
  }
  const value: unknown = doc.toJS({ maxAliasCount: 100 })
  const result = userKnowledgeSchema.safeParse(value ?? {}, { reportInput: true })
  const faults = result.success
    ? looseEnds(result.data)
    : result.error.issues.map(issue => ({
        path: issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
        message: explain(issue),
      }))
  if (faults.length > 0)
    return {
      faults: faults.map(f => ({
        line: lineOf(f.path),
        path: f.path.join('.'),
        message: `line ${lineOf(f.path)}: ${f.message}`,
      })),
    }
  return { knowledge: result.data as UserKnowledge }
}

const TYPES: Readonly<Record<z.infer<typeof ActorKind>, readonly NameType[]>> = {
  person: ['person'],
  state: ['place'],
  organisation: ['organisation'],
  outlet: ['organisation', 'work'],
  platform: ['organisation', 'work'],
  group: ['group', 'organisation'],
  document: ['work'],
}

/** The user's actors and outlets as entries. */
export const userEntries = (user: UserKnowledge): KnowledgeEntry[] => {
  const spell = (frame: Omit<KnowledgeEntry, 'written' | 'form'>, aliases: readonly string[]): KnowledgeEntry[] =>
    [frame.name, ...aliases].map((written, i) => ({
      ...frame,
      written,
      form: isAcronym(written) ? 'acronym' : i === 0 ? 'name' : 'alias',
    }))
  return [
    ...user.actors.flatMap(a =>
      spell(
        {
          kind: 'actor',
          id: `user:${foldPhrase(a.name).replace(/[^\p{L}\p{N}]+/gu, '-')}`,
          name: a.name,
          types: TYPES[a.kind],
          sort: a.kind,
          ...(a.side === undefined ? {} : { side: a.side }),
        },
        a.aliases,
      ),
    ),
    ...user.sides.flatMap(s =>
      spell(
        {
          kind: 'actor',
          id: `side:${foldPhrase(s.name)}`,
          name: s.name,
          types: ['organisation', 'place', 'group'],
          sort: 'side',
          side: s.name,
        },
        s.aliases,
      ),
    ),
    ...user.outlets.flatMap(o =>
      spell(
        {
          kind: 'outlet',
          id: `user:${foldPhrase(o.name).replace(/[^\p{L}\p{N}]+/gu, '-')}`,
          name: o.name,
          types: ['organisation', 'work'],
          ...(o.country === undefined ? {} : { state: o.country }),
          ...(o.ownership === undefined ? {} : { ownership: o.ownership }),
          ...(o.owner === undefined ? {} : { owner: o.owner }),
          ...(o.side === undefined ? {} : { side: o.side }),
        },
        o.aliases,
      ),
    ),
  ]
}
