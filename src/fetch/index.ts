/** Fetching's public face: a fetcher, and which inputs are addresses. */
export {
  createFetcher,
  type FetchedPage,
  type Fetcher,
  type FetcherOptions,
  type Unchanged,
  type Validators,
} from './fetcher.ts'
export { checkedUrl, claimedUrl, isUrl } from './url.ts'
