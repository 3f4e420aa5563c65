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

/** The address that a page names as its own where that is one of its site, else the one it was fetched from. */
export const claimedUrl = (claimed: string | undefined, fetched: string): string =>
  claimed !== undefined && URL.canParse(claimed) && isUrl(claimed) && site(claimed) === site(fetched)
    ? claimed
    : fetched
