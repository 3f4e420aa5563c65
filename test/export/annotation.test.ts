/** Web Annotations: the shape that the W3C model asks for, and positions in code points that find the words. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { toAnnotations } from '../../src/export/annotation.ts'
import { codePoints } from '../../src/export/code-points.ts'
import { ENTRY_LISTS, type SourcedRecord } from '../../src/record/sourced-record.ts'
import { hostile, samples } from './record.ts'

/** The MUSTs of https://www.w3.org/TR/annotation-model/ for what is used here. */
const Selector = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
])
const Annotation = z.object({
  id: z.url(),
  type: z.literal('Annotation'),
  motivation: z.literal('describing'),
  body: z
    .array(
      z.object({
        type: z.literal('TextualBody'),
        value: z.string().min(1),
        purpose: z.enum(['describing', 'tagging']),
      }),
    )
    .min(2),
  target: z
    .array(
      z.object({
        type: z.literal('SpecificResource'),
        source: z.object({ id: z.string().startsWith('ni:///sha-256;'), type: z.literal('Text'), format: z.string() }),
        selector: z.array(Selector).length(2),
      }),
    )
    .min(1),
})
const Collection = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.url(),
  type: z.literal('AnnotationCollection'),
  total: z.int(),
  first: z.object({
    id: z.url(),
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(Annotation),
  }),
})

const digest = (text: string): string => `ni:///sha-256;${createHash('sha256').update(text).digest('base64url')}`

test.each([
  ['hostile', async (): Promise<SourcedRecord> => hostile()],
  ['samples', samples],
] as const)('the %s record: one annotation an entry, every selector finds its words', async (_, make) => {
  const record = await make()
  const { first, total } = Collection.parse(JSON.parse(toAnnotations(record)))
  expect(total).toBe(ENTRY_LISTS.flatMap(list => record[list] as readonly unknown[]).length)
  expect(first.items).toHaveLength(total)
  const texts = new Map(record.reports.map(r => [digest(r.text), r.text]))
  for (const target of first.items.flatMap(a => a.target)) {
    const points = Array.from(texts.get(target.source.id)!)
    const [position, quote] = target.selector
    if (position?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector') throw new Error('selectors')
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
    expect(
      points
        .slice(0, position.start)
        .join('')
        .endsWith(quote.prefix.replace(/^\uFFFD/, '')),
    ).toBe(true)
    expect(
      points
        .slice(position.end)
        .join('')
        .startsWith(quote.suffix.replace(/\uFFFD$/, '')),
    ).toBe(true)
  }
})

test('code points and UTF-16 units differ after a letter beyond the basic plane', () => {
  const count = codePoints('a😀b😀c')
  expect([0, 1, 3, 4, 6, 7].map(count)).toEqual([0, 1, 2, 3, 4, 5])
})
