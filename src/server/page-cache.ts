/**
 * Pages as they are sent, kept while the record is the same: whoever asks for the same page again gets the same bytes.
 *
 * await cache.page(desk, '/timeline', () => timelinePage(desk)) -> {plain, zipped}
 */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Desk } from '../views/pages/desk.ts'

type Bytes = Uint8Array<ArrayBuffer>
export interface Sent {
  readonly plain: Bytes
  readonly zipped: Bytes
}
export interface PageCache {
  page(desk: Desk, address: string, make: () => unknown): Promise<Sent>
}

const MOST_BYTES = 48 * 1024 * 1024
const zip = promisify(gzip)

export const createPageCache = (most = MOST_BYTES): PageCache => {
  let of: Desk | undefined
  let size = 0
  const kept = new Map<string, Promise<Sent>>()
  const make = async (desk: Desk, work: () => unknown): Promise<Sent> => {
    const plain = new Uint8Array(new TextEncoder().encode(JSON.stringify((await work()) ?? {})))
    const zipped = new Uint8Array(await zip(plain, { level: 4 }))
    if (desk === of) size += plain.length + zipped.length
    return { plain, zipped }
  }
  const clear = (desk: Desk): void => {
    kept.clear()
    size = 0
    of = desk
  }
  return {
    page: async (desk, address, work) => {
      if (desk !== of || size > most) clear(desk)
      let sent = kept.get(address)
      if (!sent) {
        sent = make(desk, work)
        kept.set(address, sent)
        // A refusal is an answer to one request, not a page.
        sent.catch(() => kept.delete(address))
      }
      return sent
    },
  }
}
