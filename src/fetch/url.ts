/**
 * Which addresses can be asked for at all: http and https, without a password in them.
 *
 * checkedUrl('/2', 'https://example.org/1#x') -> 'https://example.org/2'
 */
import { ParleyError } from '../errors.ts'

const LONGEST = 4096

/** True for what a user means as an address and not as a file. */
export const isUrl = (input: string): boolean => /^https?:\/\//i.test(input)

/** The address as it is asked for, without its fragment. Throws `bad-url`. */
export const checkedUrl = (address: string, base?: string): string => {
  const shown = address.slice(0, 200)
  if (address.length > LONGEST || !URL.canParse(address, base)) throw new ParleyError('bad-url', `${shown}: no address`)
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ParleyError('bad-url', `${shown}: only http and https are fetched`)
  if (url.username || url.password)
    throw new ParleyError('bad-url', `${url.origin}: an address with a user or password in it is not fetched`)
  url.hash = ''
  return url.href
}

const site = (url: string): string => new URL(url).hostname.replace(/^www\./, '')

/** The front page of a site: "/", "/en/", "/index.html". */
const FRONT = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?(?:\/|$))?(?:(?:index|default|home)(?:\.\w{2,5})?\/?)?$/i

/**
 * True for the address of a site's front page, which is none of an article: pages that name it as their own are many, and
 * none is a revision of another. What stands after "?" may name the article.
 */
export const isFrontPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { pathname, search } = new URL(address)
  return search === '' && FRONT.test(pathname)
}

/** The address that a page names as its own where that is one of its site, and no front page, else the one it was fetched from. */
export const claimedUrl = (claimed: string | undefined, fetched: string): string =>
  claimed !== undefined &&
  URL.canParse(claimed) &&
  isUrl(claimed) &&
  site(claimed) === site(fetched) &&
  !isFrontPage(claimed)
    ? claimed
    : fetched
