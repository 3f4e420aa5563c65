/**
 * A feed (RSS, RDF, Atom, JSON Feed) as the reports it carries: items with their whole text.
 *
 * In: `<rss>...<item><title>Talks stall</title><content:encoded>...`. Out: one Found an item, with link, date and author.
 * Items that hold a headline or a teaser only are counted, not read: a teaser is not the report. Nothing is fetched.
 */
import { parseFeed } from 'feedsmith'
import { parseDocument } from './dom.ts'
import { itemsOf } from './feed-items.ts'
import { readFragment } from './html.ts'
import { byline } from './html-meta.ts'
import type { Found } from './intake.ts'
import { limitDepth } from './limit-depth.ts'
import { oneLine } from './normalise.ts'
import { readLooseDate } from './published.ts'
import { refuse } from './refuse.ts'

/** Fewer words than these are a teaser: in a field for the whole text, and in one for a summary. */
const SHORTEST = { content: 20, summary: 80 }
const MOST_ITEMS = 500

export interface Feed {
  readonly items: readonly Found[]
  /** How many items hold no whole text. */
  readonly without: number
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length
const MARKUP = /<[a-z!/][^>]{0,2000}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/i

const bodyOf = (text: string | undefined, least: number): string | undefined => {
  if (text === undefined) return undefined
  const body = MARKUP.test(text) ? readFragment(text) : text.trim()
  return words(body) >= least ? body : undefined
}

// a title may hold markup or entities: "Talks &amp;amp; <b>more</b>"
const titleOf = (text: string | undefined): string | undefined =>
  oneLine(text !== undefined && MARKUP.test(text) ? (parseDocument(`<p>${text}</p>`).body.textContent ?? '') : text)

/** Reads a feed. Throws `bad-feed` where it is none that can be read. */
export function readFeed(name: string, text: string): Feed {
  const { title, language, items } = open(name, text)
  const found = items.slice(0, MOST_ITEMS).map((item): Found | undefined => {
    const body = bodyOf(item.content, SHORTEST.content) ?? bodyOf(item.summary, SHORTEST.summary)
    if (body === undefined) return undefined
    return {
      title: titleOf(item.title),
      outlet: titleOf(title),
      author: byline(item.author),
      url: item.url !== undefined && /^https?:\/\/\S+$/i.test(item.url) ? item.url : undefined,
      published: item.dates.map(readLooseDate).find(date => date !== undefined),
      hint: language,
      body,
      format: 'feed',
    }
  })
  const whole = found.filter(item => item !== undefined)
  return { items: whole, without: items.length - whole.length }
}

function open(name: string, text: string): ReturnType<typeof itemsOf> {
  try {
    // entities that a document declares for itself are the stuff of bombs; no feed needs them
    if (/<!ENTITY/i.test(text)) throw new Error('entities')
    return itemsOf(parseFeed(text.trimStart().startsWith('<') ? limitDepth(text) : text))
  } catch {
    throw refuse('bad-feed', name)
  }
}
