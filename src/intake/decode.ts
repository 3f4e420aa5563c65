/**
 * Bytes to characters: UTF-8, UTF-16 (either order, with or without a mark), else Windows-1252 or what the bytes suggest.
 *
 * In: the bytes `93 4E 6F 94`. Out: `“No”`.
 * Refuses what is no text at all, by its first bytes or its control characters.
 */
import { detect } from 'chardet'
import iconv from 'iconv-lite'
import { refuse } from './refuse.ts'

// first bytes, in hexadecimal, of what people rename to .txt: images, archives, office files, sound, programs
const MAGIC = [
  ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '00000100'],
  ['504b0304', '504b0506', '1f8b08', '425a68', 'fd377a585a00', '377abcaf271c', '526172211a07', '28b52ffd'],
  ['d0cf11e0', '7b5c727466', '25215053', '53514c69746520666f726d617420'],
  ['494433', '4f676753', '664c6143', '1a45dfa3', '7f454c46', 'cafebabe', '0061736d'],
].flat()
const RIFF = /^52494646.{8}(?:57454250|57415645|41564920)/
const BOX = /^.{8}66747970/

/** The characters of `bytes`; `charset` is what a server said of them and counts where they are no UTF. Throws `empty` and `binary`. */
export function decode(name: string, bytes: Uint8Array, charset?: string): string {
  if (bytes.length === 0) throw refuse('empty', name)
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex')
  if (MAGIC.some(magic => head.startsWith(magic)) || RIFF.test(head) || BOX.test(head)) throw refuse('binary', name)
  const text = toCharacters(bytes, charset)
  if (text === undefined || isBinary(text)) throw refuse('binary', name)
  return text
}

function toCharacters(bytes: Uint8Array, charset?: string): string | undefined {
  const utf16 = utf16Order(bytes)
  if (utf16 !== undefined) return iconv.decode(Buffer.from(bytes), utf16)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return new TextDecoder('utf-8').decode(bytes)
    return iconv.decode(Buffer.from(bytes), singleByteEncoding(bytes, charset))
  }
}

/** UTF-16 by its mark, or by the zero bytes that Latin letters leave at every other place. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const pairs = Math.min(bytes.length, 4096) >> 1
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  if (pairs < 2 || bytes.length % 2 !== 0) return undefined
  if (odd > 0.7 * pairs && even === 0) return 'utf-16le'
  return even > 0.7 * pairs && odd === 0 ? 'utf-16be' : undefined
}

function singleByteEncoding(bytes: Uint8Array, charset?: string): string {
  const declared = charset ?? /charset\s{0,3}=\s{0,3}["']?([\w:-]{3,30})/i.exec(latin(bytes.subarray(0, 4096)))?.[1]
  if (declared && iconv.encodingExists(declared) && !/^utf|iso-?8859-?1$|latin-?1$/i.test(declared)) return declared
  // with few bytes to go by the guess is wild, and English has few: curly quotation marks, dashes, names
  const high = bytes.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0)
  if (high < 0.05 * bytes.length) return 'windows-1252'
  const guess = detect(bytes.subarray(0, 65536))
  return guess && guess !== 'ISO-8859-1' && !/^utf/i.test(guess) && iconv.encodingExists(guess) ? guess : 'windows-1252'
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte)

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code < 32 && (code < 9 || code > 13)) || code === 0xfffd || (code > 126 && code < 160 && code !== 0x85))
      controls++
  }
  return controls > Math.max(2, text.length * 0.01)
}
