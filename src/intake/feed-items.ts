/**
 * The items of a parsed feed in one shape, whatever its format calls their fields.
 *
 * {format: 'rss', feed: {items: [{content: {encoded: '<p>...'}, pubDate: 'Sat, 26 Apr 2025 ...'}]}} -> [{content, dates, ...}]
 */
import type { parseFeed } from 'feedsmith'

export interface FeedItem {
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly author?: string | undefined
  /** Dates as written, the best first. */
  readonly dates: readonly string[]
  /** The field for the whole text, and the one for a summary. */
  readonly content?: string | undefined
  readonly summary?: string | undefined
}
export interface FeedParts {
  readonly title?: string | undefined
  readonly language?: string | undefined
  readonly items: readonly FeedItem[]
}

const dates = (...values: readonly unknown[]): string[] => values.filter(v => typeof v === 'string')
const names = (
  authors: readonly ({ name?: string | undefined } | string | undefined)[] | undefined,
): string | undefined =>
  authors
    ?.map(a => (typeof a === 'string' ? a : a?.name))
    .filter(Boolean)
    .join(', ') || undefined

export const itemsOf = (parsed: ReturnType<typeof parseFeed>): FeedParts => {
  if (parsed.format === 'atom') {
    const { title, xml, entries } = parsed.feed
    return {
      title: title?.value,
      language: xml?.lang,
      items: (entries ?? []).map(e => ({
        title: e.title?.value,
        url: (e.links?.find(l => l.rel === undefined || l.rel === 'alternate') ?? e.links?.[0])?.href,
        author: names(e.authors),
        dates: dates(e.published, e.updated),
        content: e.content?.value,
        summary: e.summary?.value,
      })),
    }
  }
  if (parsed.format === 'json') {
    const { title, language, items } = parsed.feed
    return {
      title,
      language,
      items: (items ?? []).map(i => ({
        title: i.title,
        url: i.url ?? i.external_url,
        author: names(i.authors),
        dates: dates(i.date_published, i.date_modified),
        content: i.content_html ?? i.content_text,
        summary: i.summary,
      })),
    }
  }
  if (parsed.format === 'rss') {
    const { title, language, items } = parsed.feed
    return {
      title,
      language,
      items: (items ?? []).map(i => ({
        title: i.title,
        url: i.link,
        author: names(i.dc?.creators) ?? names(i.authors),
        dates: dates(i.pubDate, i.dc?.dates?.[0]),
        content: i.content?.encoded,
        summary: i.description,
      })),
    }
  }
  const { title, items } = parsed.feed
  return {
    title,
    items: (items ?? []).map(i => ({
      title: i.title,
      url: i.link,
      author: names(i.dc?.creators),
      dates: dates(i.dc?.dates?.[0]),
      content: i.content?.encoded,
      summary: i.description,
    })),
  }
}
