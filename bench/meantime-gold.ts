/**
 * Events of MEANTIME with who takes part in them, as stretches of a text put together from its tokens.
 *
 * eventDocuments('meantime-apple-gm.tar.gz') -> [{text, mentions, events: [{start, end, certainty, polarity, participants}]}].
 * Of the intra-document annotation; only the first six sentences of a document are annotated.
 */
import type { Span } from '../src/text/span.ts'
import { untar } from './archive.ts'

interface GoldEvent extends Span {
  readonly certainty: string
  readonly polarity: string
  /** Entities with a numbered role (Arg0 ... Arg5). */
  readonly participants: readonly Span[]
}

interface EventDocument {
  readonly text: string
  readonly events: readonly GoldEvent[]
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const plainText = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** Elements of one name with their inner text. */
const elements = (xml: string, name: string): { readonly tag: string; readonly inner: string }[] =>
  [...xml.matchAll(new RegExp(`<${name} ([^>]*)>([^]*?)</${name}>`, 'g'))].map(m => ({ tag: m[1]!, inner: m[2]! }))

const document = (xml: string): EventDocument => {
  let text = ''
  let last = -1
  const spans = new Map<string, Span>()
  for (const { tag, inner } of elements(xml, 'token')) {
    const sentence = Number(attribute(tag, 'sentence'))
    const word = plainText(inner)
    if (sentence !== last) text += last < 0 ? '' : '\n\n'
    else if (!/^([.,;:!?%)\]’”]|'s|n't|'|'re|'ve|'ll|'d)$/.test(word) && !/[($[“]$/.test(text)) text += ' '
    last = sentence
    spans.set(attribute(tag, 't_id'), { start: text.length, end: text.length + word.length })
    text += word
  }
  const anchored = (inner: string): Span | undefined => {
    const own = [...inner.matchAll(/t_id="(\d+)"/g)].flatMap(m => spans.get(m[1]!) ?? [])
    return own.length === 0
      ? undefined
      : { start: Math.min(...own.map(s => s.start)), end: Math.max(...own.map(s => s.end)) }
  }
  const entities = new Map(
    elements(xml, 'ENTITY_MENTION').flatMap(e => {
      const span = anchored(e.inner)
      return span ? [[attribute(e.tag, 'm_id'), span] as const] : []
    }),
  )
  const links = elements(xml, 'HAS_PARTICIPANT').map(l => ({
    role: attribute(l.tag, 'sem_role'),
    event: /<source m_id="(\d+)"/.exec(l.inner)?.[1],
    entity: /<target m_id="(\d+)"/.exec(l.inner)?.[1],
  }))
  const events = elements(xml, 'EVENT_MENTION').flatMap(e => {
    const span = anchored(e.inner)
    const id = attribute(e.tag, 'm_id')
    const participants = links
      .filter(l => l.event === id && /^Arg\d/.test(l.role))
      .flatMap(l => (l.entity ? (entities.get(l.entity) ?? []) : []))
    return span
      ? [{ ...span, certainty: attribute(e.tag, 'certainty'), polarity: attribute(e.tag, 'polarity'), participants }]
      : []
  })
  return { text, events }
}

export const eventDocuments = (archive: string): readonly EventDocument[] =>
  untar(archive)
    .filter(f => f.name.includes('/intra-doc_annotation/') && f.name.endsWith('.xml'))
    .map(f => document(f.text))
