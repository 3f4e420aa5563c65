/**
 * The part of the DOM that intake uses, and a parser for it that runs no scripts and loads nothing.
 *
 * In: `<p>Moscow <b>said</b>`. Out: a document whose nodes can be walked.
 * Which of them matter is left to html.ts and html-blocks.ts.
 */
import { parseHTML } from 'linkedom'
import { limitDepth } from './limit-depth.ts'

export interface DomNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

export interface DomDocument extends DomElement {
  readonly body: DomElement
  readonly documentElement: DomElement | null
}

/** Parses a page or a fragment of one. */
export function parseDocument(markup: string): DomDocument {
  const html = limitDepth(markup)
  const asPage = parseHTML(html).document as unknown as DomDocument
  // a fragment, or a page whose <html> stands in a comment, has some other root or none
  if (asPage.documentElement?.localName === 'html') return asPage
  const body = /<body[\s>]/i.test(html) ? html : `<head></head><body>${html}</body>`
  return parseHTML(`<html>${body}</html>`).document as unknown as DomDocument
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1

/** Every node below `root`, in order, without recursion: hostile pages nest a hundred thousand deep. */
export function* walk(
  root: DomNode,
): Generator<{ node: DomNode; depth: number; leaving: boolean }, void, boolean | undefined> {
  let node: DomNode = root
  let depth = 0
  while (true) {
    const skip = yield { node, depth, leaving: false }
    if (!skip && node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    yield { node, depth, leaving: true }
    while (node !== root && !node.nextSibling) {
      if (!node.parentNode) return
      node = node.parentNode
      depth--
      yield { node, depth, leaving: true }
    }
    if (node === root || !node.nextSibling) return
    node = node.nextSibling
  }
}
