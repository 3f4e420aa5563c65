/**
 * Pages as they are sent, kept while the record is the same: whoever asks for the same page again gets the same bytes.
 *
 * await cache.page(desk, '/timeline', () => timelinePage(desk)) -> {plain, zipped}
 * After a change a page is made again, and where it came out as it was, its bytes are those of before: cards and lists that did
 * not change are the very objects they were, so to compare costs little beside writing and packing them again.
 */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Desk } from '../views/pages/desk.ts'
import { samePage } from './same-page.ts'

type Bytes = Uint8Array<ArrayBuffer>
export interface Sent {
  readonly plain: Bytes
  readonly zipped: Bytes
}
export interface PageCache {
  page(desk: Desk, address: string, make: () => unknown): Promise<Sent>
}
interface Kept {
  readonly made: unknown
  readonly sent: Sent
}

const MOST_BYTES = 48 * 1024 * 1024
/** So many pages are kept at most, of this record and of those before. */
const MOST_PAGES = 500
const zip = promisify(gzip)
const utf8 = new TextEncoder()

const pack = async (made: unknown): Promise<Sent> => {
  const plain = new Uint8Array(utf8.encode(JSON.stringify(made)))
  return { plain, zipped: new Uint8Array(await zip(plain, { level: 4 })) }
}

export const createPageCache = (most = MOST_BYTES): PageCache => {
  let of: Desk | undefined
  let size = 0
  const coming = new Map<string, Promise<Sent>>()
  /** Whole pages, of this record or of one before; the one made longest ago goes first. */
  const kept = new Map<string, Kept>()
  const keep = (address: string, now: Kept): void => {
    const old = kept.get(address)
    if (old) size -= old.sent.plain.length + old.sent.zipped.length
    kept.delete(address)
    kept.set(address, now)
    size += now.sent.plain.length + now.sent.zipped.length
    for (const [first, { sent }] of kept) {
      if (kept.size <= 1 || (size <= most && kept.size <= MOST_PAGES)) break
      kept.delete(first)
      coming.delete(first)
      size -= sent.plain.length + sent.zipped.length
    }
  }
  const make = async (desk: Desk, address: string, work: () => unknown): Promise<Sent> => {
    const made = (await work()) ?? {}
    const before = kept.get(address)
    const sent = before && samePage(before.made, made) ? before.sent : await pack(made)
    // A slow answer of the record before must not stand in the place of a newer one.
    if (desk === of) keep(address, { made, sent })
    return sent
  }
  return {
    page: async (desk, address, work) => {
      if (desk !== of) {
        coming.clear()
        of = desk
      }
      let sent = coming.get(address)
      if (!sent) {
        sent = make(desk, address, work)
        coming.set(address, sent)
        // A refusal is an answer to one request, not a page.
        sent.catch(() => coming.delete(address))
      }
      return sent
    },
  }
}
