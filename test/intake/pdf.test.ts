import { describe, expect, it } from 'vitest'
import { makePdf } from './make-pdf.ts'
import { errorOf, read } from './read.ts'

const LINES = [
  'Talks stall in Geneva',
  'Moscow said on Friday that the talks would not be re-',
  'sumed, and that the cease-fire was over for the cease-',
  'fire monitors (all of them).',
  '',
  'Kyiv said it would answer in kind on the front line and',
]

describe('PDF', () => {
  it('gives paragraphs, whole words and the title of its metadata', async () => {
    const info = { Title: 'Talks stall in Geneva', Author: 'Ann Lee', CreationDate: 'D:20250426' }
    expect(
      await read(
        makePdf(
          [
            [...LINES, '1'],
            ['in every other place.', '2'],
          ],
          info,
        ),
      ),
    ).toEqual({
      title: 'Talks stall in Geneva',
      author: 'Ann Lee',
      language: 'en',
      text: `Talks stall in Geneva

Moscow said on Friday that the talks would not be resumed, and that the cease-fire was over for the cease-fire monitors (all of them).

Kyiv said it would answer in kind on the front line and in every other place.`,
      format: 'pdf',
    })
  })

  it('takes no file name for a title and no login for an author', async () => {
    const intake = await read(makePdf([['Moscow said no.']], { Title: 'draft-3.docx', Author: 'alee' }))
    expect(intake).toEqual({ language: 'en', text: 'Moscow said no.', format: 'pdf' })
  })

  it('leaves the bytes with their owner', async () => {
    const bytes = makePdf([['Moscow said no.']])
    const before = Buffer.from(bytes).toString('hex')
    await read(bytes)
    expect(Buffer.from(bytes).toString('hex')).toBe(before)
  })

  it('is refused where it holds no text', async () => {
    expect(await errorOf(read(makePdf([[], []])))).toMatch(/^no-pdf-text: a\.txt: .*OCR/)
  })

  it.each([
    ['cut off', makePdf([LINES]).slice(0, 300)],
    ['junk', Buffer.from('%PDF-1.7\nMoscow said no.')],
  ])('is refused where it is %s', async (_, bytes) => {
    expect(await errorOf(read(bytes))).toMatch(/^bad-pdf: a\.txt: /)
  })
})
