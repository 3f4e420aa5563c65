/**
 * The body of an answer within bounds: never more than LARGEST as sent, nor once unpacked.
 *
 * A gzip body of 30 kB that unpacks to 30 GB -> 'fetch-too-large', after 32 MB.
 */
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { ParleyError } from '../errors.ts'

/** The most that is fetched, in bytes: as much as intake reads. */
export const LARGEST = 32 * 1024 * 1024

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>
const UNPACK: Record<string, Unpack> = {
  gzip: promisify(gunzip) as Unpack,
  'x-gzip': promisify(gunzip) as Unpack,
  br: promisify(brotliDecompress) as Unpack,
  // RFC 9110 means zlib by it, some servers send it bare
  deflate: (bytes, options) =>
    (promisify(inflate) as Unpack)(bytes, options).catch((error: unknown) => {
      if (isTooLarge(error)) throw error
      return (promisify(inflateRaw) as Unpack)(bytes, options)
    }),
}
export const ACCEPTED = 'gzip, deflate, br'

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

const collect = async (url: string, body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > most) throw new ParleyError('fetch-too-large', url)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Throws `fetch-too-large`, and `fetch-failed` where it is packed in a way nobody asked for, or torn. */
export const readBody = async (
  url: string,
  answer: { readonly body: AsyncIterable<Uint8Array>; readonly encoding?: string | undefined },
  most: number = LARGEST,
): Promise<Uint8Array> => {
  const bytes = await collect(url, answer.body, most)
  const encoding = answer.encoding?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity' || bytes.length === 0) return bytes
  const unpack = UNPACK[encoding]
  if (!unpack)
    throw new ParleyError('fetch-failed', `${url}: is packed as ${encoding.slice(0, 40)}, which was not asked for`)
  try {
    return await unpack(bytes, { maxOutputLength: most })
  } catch (error) {
    if (isTooLarge(error)) throw new ParleyError('fetch-too-large', url)
    throw new ParleyError('fetch-failed', `${url}: the answer is torn and cannot be unpacked`)
  }
}
