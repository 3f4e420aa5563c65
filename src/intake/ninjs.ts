/**
 * IPTC ninjs, versions 1 to 3: news items in JSON, as agencies send them.
 *
 * In: `{"headline": "Talks stall", "body_text": "Moscow said ...", "versioncreated": "2025-04-26T09:00:00Z"}`. Out: the same as an Intake.
 * Associations, renditions and subjects are left out: they are not the report's words. https://iptc.org/standards/ninjs/
 */
import { readFragment } from './html.ts'
import { byline } from './html-meta.ts'
import type { Found } from './intake.ts'
import { oneLine } from './normalise.ts'
import { readLooseDate } from './published.ts'
import { refuse } from './refuse.ts'

type Item = Readonly<Record<string, unknown>>

/** Reads one item. Throws `bad-ninjs` where it is no JSON object with a body of text. */
export function readNinjs(name: string, json: string): Found {
  const item = parseItem(json)
  const body = item && readBody(item)
  if (!item || !body?.trim()) throw refuse('bad-ninjs', name)
  const holder = string(item.copyrightholder) ?? listed(item.infosources, 'name')
  const source = string(item.source)
  const published = [item.firstpublished, item.versioncreated, item.contentcreated, item.firstcreated]
  return {
    title: string(item.headline) ?? listed(item.headlines, 'value') ?? string(item.title),
    outlet: holder ?? source,
    agency: source !== undefined && source !== holder ? source : undefined,
    author: byline(string(item.byline) ?? listed(item.by, 'name') ?? listed(item.creators, 'name')),
    url: [item.link, item.uri].map(string).find(address => address !== undefined && /^https?:\/\/\S+$/.test(address)),
    published: published.map(value => readLooseDate(string(value) ?? '')).find(date => date !== undefined),
    hint: string(item.language),
    body,
    format: 'ninjs',
  }
}

/** Version 3 writes versionCreated where versions 1 and 2 write versioncreated: keys are compared in lower case. */
function parseItem(json: string): Item | undefined {
  try {
    return lowered(JSON.parse(json))
  } catch {
    return undefined
  }
}

const lowered = (value: unknown): Item | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]))
    : undefined

function readBody(item: Item): string | undefined {
  const bodies = list(item.bodies)
  const plain =
    rawString(item.body_text) ??
    bodies
      .filter(body => !isMarkup(body))
      .map(rawValue)
      .find(Boolean)
  if (plain?.trim()) return plain.trim()
  const markup =
    rawString(item.body_xhtml) ?? rawString(item.body_html) ?? bodies.filter(isMarkup).map(rawValue).find(Boolean)
  return markup === undefined ? undefined : readFragment(markup)
}

const isMarkup = (body: Item): boolean =>
  /html|xml/i.test(string(body.contenttype) ?? '') || /<(?:p|div|br)\b/i.test(rawValue(body) ?? '')

const rawValue = (body: Item): string | undefined => rawString(body.value)

const list = (value: unknown): Item[] =>
  (Array.isArray(value) ? value : []).map(lowered).filter(item => item !== undefined)

/** The `key` of the entry marked as main, or of the first. */
function listed(value: unknown, key: string): string | undefined {
  const items = list(value)
  return string((items.find(item => /main/i.test(string(item.role) ?? '')) ?? items[0])?.[key])
}

const rawString = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const string = (value: unknown): string | undefined => oneLine(rawString(value))
