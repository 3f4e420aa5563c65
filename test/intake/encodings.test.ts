import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const TEXT = 'Zelensky said: “No café — not now.”'
const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()
const utf16 = Buffer.from(TEXT, 'utf16le')

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE', utf16],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE', swap(utf16)],
    ['UTF-16 BE with a mark', swap(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
    ['Windows-1252', Buffer.from(TEXT.replace('“', '\x93').replace('”', '\x94').replace('—', '\x97'), 'latin1')],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes)).text).toBe(TEXT)
  })

  it('reads short Windows-1252, where statistics have nothing to go by', async () => {
    expect((await read(Buffer.from('\x93No\x94', 'latin1'))).text).toBe('“No”')
  })

  it('finds front matter in UTF-16', async () => {
    const intake = await read(Buffer.from('---\r\noutlet: BBC\r\n---\r\nMoscow said no.', 'utf16le'))
    expect(intake).toMatchObject({ outlet: 'BBC', text: 'Moscow said no.' })
  })
})
