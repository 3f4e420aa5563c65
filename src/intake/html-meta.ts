/**
 * What a page says of itself, in the order of trust: JSON-LD, OpenGraph, other meta elements.
 *
 * In: `<meta property="og:site_name" content="BBC News">`. Out: `{ outlet: 'BBC News' }`.
 * A date it cannot read is left out: the page, not the user, would be to blame.
 */
import { type DomDocument, parseDocument } from './dom.ts'
import { oneLine } from './normalise.ts'
import { readLooseDate } from './published.ts'

/** Found in the head of a page. `articleBody` is the text that some pages carry in JSON-LD only. */
export interface HtmlMeta {
  readonly title?: string
  readonly outlet?: string
  readonly author?: string
  readonly agency?: string
  readonly url?: string
  readonly published?: string
  readonly hint?: string
  readonly articleBody?: string
  readonly isArticle: boolean
}

type Json = Readonly<Record<string, unknown>>

/** Reads the metadata of `document` and changes nothing in it. */
export function readHtmlMeta(document: DomDocument): HtmlMeta {
  const metas = readMetas(document)
  const article = readJsonLd(document)
  const meta = (...keys: string[]): string | undefined =>
    keys.map(key => metas.get(key)).find(value => value !== undefined)
  const outlet = names(article?.publisher) ?? meta('og:site_name', 'dc.publisher', 'publisher', 'application-name')
  const time = document.querySelector('time[itemprop=datePublished], time[pubdate], time.dt-published')
  const times = [...document.querySelectorAll('article time[datetime]')]
  const dates = [
    text(article?.datePublished),
    meta(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
    ),
    meta('publish-date', 'dc.date.issued', 'dc.date', 'dcterms.created', 'date'),
    time?.getAttribute('datetime') ?? time?.textContent ?? undefined,
    times.length === 1 ? (times[0]?.getAttribute('datetime') ?? undefined) : undefined,
  ]
  return {
    title: text(article?.headline) ?? trimOutlet(meta('og:title', 'twitter:title', 'dc.title'), outlet),
    outlet,
    author: byline(names(article?.author) ?? meta('author', 'parsely-author', 'dc.creator', 'article:author', 'byl')),
    agency: names(article?.sourceOrganization),
    url: [
      document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined,
      meta('og:url'),
      text(article?.url),
    ].find(isWebAddress),
    published: dates
      .map(date => (date === undefined ? undefined : readLooseDate(date)))
      .find(date => date !== undefined),
    hint: document.documentElement?.getAttribute('lang') ?? undefined,
    articleBody: typeof article?.articleBody === 'string' ? article.articleBody : undefined,
    isArticle: article !== undefined || meta('og:type') === 'article' || document.querySelector('article') !== null,
  }
}

function readMetas(document: DomDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const key = ['property', 'name', 'itemprop'].map(name => element.getAttribute(name)).find(value => value)
    const value = oneLine(element.getAttribute('content') ?? '')
    if (key && value && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), value)
  }
  return metas
}

/** The first item in the page's JSON-LD whose type is an article. */
function readJsonLd(document: DomDocument): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseJson(script.textContent ?? ''))
    if (found) return found
  }
  return undefined
}

function findArticle(value: unknown): Json | undefined {
  const waiting: unknown[] = [value]
  for (let i = 0; i < waiting.length && i < 500; i++) {
    const item = waiting[i]
    if (Array.isArray(item)) waiting.push(...item.slice(0, 500))
    else if (isJson(item)) {
      const types = [item['@type']].flat().filter(type => typeof type === 'string')
      if (types.some(type => /(?:Article|BlogPosting|Report)$/.test(type))) return item
      waiting.push(item['@graph'], item.mainEntity, item.mainEntityOfPage)
    }
  }
  return undefined
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''))
  } catch {
    return undefined
  }
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

// JSON-LD often holds HTML entities, which its standard does not know
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return oneLine(/&#?\w+;/.test(value) ? (parseDocument(`<p>${value}</p>`).body.textContent ?? '') : value)
}

function names(value: unknown): string | undefined {
  const found = [value]
    .flat()
    .slice(0, 20)
    .map(item => text(isJson(item) ? item.name : item))
  const named = found.filter(name => name !== undefined && !isWebAddress(name))
  return named.length > 0 ? [...new Set(named)].join(', ') : undefined
}

/** A byline as a name: without "By", and nothing where it is the address of a profile. */
export function byline(words: string | undefined): string | undefined {
  const line = oneLine(words)?.replace(/^by:?\s+/i, '')
  return line === undefined || line === '' || line.length > 200 || isWebAddress(line) ? undefined : line
}

function trimOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined || outlet === undefined || !title.endsWith(outlet)) return title
  return (
    title
      .slice(0, -outlet.length)
      .replace(/\s+[-|–—•:]\s*$/, '')
      .trim() || title
  )
}

const isWebAddress = (value: string | undefined): value is string =>
  value !== undefined && /^https?:\/\/\S+$/i.test(value)
