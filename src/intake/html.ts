/**
 * The article on a web page: its words as paragraphs, and what the page says of itself.
 *
 * In: `<title>Talks stall - BBC</title><article><p>Moscow said ...`. Out: `{ title: 'Talks stall', body: 'Moscow said ...' }`.
 * Readability finds the article. Scripts never run, nothing is fetched.
 */
import { Readability } from '@mozilla/readability'
import { type DomDocument, type DomNode, parseDocument, walk } from './dom.ts'
import { type Block, isProse, readBlocks } from './html-blocks.ts'
import { byline, readHtmlMeta } from './html-meta.ts'
import type { Found } from './intake.ts'
import { oneLine } from './normalise.ts'
import { refuse } from './refuse.ts'

// beyond these Readability takes minutes, since it looks up and down the tree from every element
const DEEPEST = 200
const MOST_NODES = 60_000

/** Reads a page. Throws `no-article` where there is no prose on it, or only a list of teasers. */
export function readHtml(name: string, html: string): Found {
  const document = parseDocument(html)
  const { articleBody, isArticle, ...meta } = readHtmlMeta(document)
  const heading = onlyHeading(document)
  const article = isTame(document) ? readable(document) : undefined
  const titles = [meta.title, heading, article?.title, document.querySelector('title')?.textContent ?? undefined]
  const found = {
    ...meta,
    title: titles.map(oneLine).find(title => title !== undefined),
    author: meta.author ?? byline(article?.byline),
    format: 'html',
  } as const
  const blocks = article?.blocks ?? readBlocks(mainPart(document))
  if (isStory(blocks, isArticle)) return { ...found, body: blocks.map(block => block.text).join('\n\n') }
  const paragraphs = (articleBody ?? '')
    .split(/\n+/)
    .map(oneLine)
    .filter(line => line !== undefined)
  if (paragraphs.join(' ').split(' ').length >= 20) return { ...found, body: paragraphs.join('\n\n') }
  throw refuse('no-article', name)
}

/** The paragraphs of an HTML fragment that is known to be a story's body. */
export function readFragment(html: string): string {
  return readBlocks(parseDocument(html).body)
    .map(block => block.text)
    .join('\n\n')
}

function readable(document: DomDocument): { title?: string; byline?: string; blocks: Block[] } | undefined {
  try {
    const article = new Readability<DomNode>(document as never, {
      serializer: node => node as unknown as DomNode,
      disableJSONLD: true,
    }).parse()
    if (!article?.content) return undefined
    const blocks = readBlocks(article.content)
    return { title: article.title ?? undefined, byline: article.byline ?? undefined, blocks }
  } catch {
    // odd trees make it stumble; the plain walk reads them
    return undefined
  }
}

function isTame(document: DomDocument): boolean {
  let nodes = 0
  for (const { depth } of walk(document.documentElement ?? document)) {
    if (depth > DEEPEST || ++nodes > 2 * MOST_NODES) return false
  }
  return true
}

const mainPart = (document: DomDocument): DomNode =>
  document.querySelector('article') ?? document.querySelector('main') ?? document.body

function onlyHeading(document: DomDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')]
  return headings.length === 1 ? oneLine(headings[0]?.textContent ?? undefined) : undefined
}

/** A story has prose; a front page has as many linked headlines as paragraphs. */
function isStory(blocks: readonly Block[], isArticle: boolean): boolean {
  const prose = blocks.filter(isProse)
  const words = prose.reduce((sum, block) => sum + block.text.split(/\s+/).length, 0)
  const teasers = blocks.filter(block => block.isHeading && block.linked > block.text.length / 2).length
  return words >= (isArticle ? 8 : 20) && !(teasers >= 4 && teasers >= prose.length / 2)
}
