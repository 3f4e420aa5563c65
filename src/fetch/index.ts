/** Fetching's public face: a fetcher. Which inputs are addresses is asked of url.ts, which loads nothing else. */
export { createFetcher, type Fetcher, type Validators } from './fetcher.ts'
