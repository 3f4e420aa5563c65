import { describe, expect, it } from 'vitest'
import { errorOf, read } from './read.ts'

const front = (lines: string, body = 'Moscow said no.\n'): string => `---\n${lines}\n---\n${body}`

describe('plain text', () => {
  it('stays as written but for line ends, NFC and the byte order mark', async () => {
    const intake = await read('\uFEFFMoscow  said:\r\n\r\n“Cafe\u0301”\u00A0«no».\r')
    expect(intake).toEqual({ language: 'en', text: 'Moscow  said:\n\n“Café”\u00A0«no».\n', format: 'text' })
  })

  it('takes two thematic breaks for what they are', async () => {
    const text = '---\nMoscow said no.\n---\nKyiv said yes.'
    expect((await read(text)).text).toBe(text)
  })

  it('finds the title of Markdown in its first heading and leaves it there', async () => {
    const intake = await read('# Talks stall\n\nMoscow said **no**.')
    expect(intake).toMatchObject({
      title: 'Talks stall',
      format: 'markdown',
      text: '# Talks stall\n\nMoscow said **no**.',
    })
  })

  it('is frozen', async () => {
    expect(Object.isFrozen(await read('Moscow said no.'))).toBe(true)
  })
})

describe('front matter', () => {
  it('gives every value it knows and ignores the rest', async () => {
    const intake = await read(
      front(
        'title: "Talks: stalled"\noutlet: BBC News\nauthor: [Ann Lee, Bo Ray]\nagency: Reuters\nurl: https://bbc.example/1\npublished: 2025-04-26\nlanguage: en-GB\ntags: {a: [1]}',
      ),
    )
    expect(intake).toEqual({
      title: 'Talks: stalled',
      outlet: 'BBC News',
      author: 'Ann Lee, Bo Ray',
      agency: 'Reuters',
      url: 'https://bbc.example/1',
      published: '2025-04-26',
      language: 'en',
      text: 'Talks: stalled\n\nMoscow said no.\n',
      format: 'markdown',
    })
  })

  it('leaves the body as written where it names no title', async () => {
    expect((await read(front('outlet: BBC', '\nMoscow  said\n- *no*\n\n\nKyiv?\n'))).text).toBe(
      'Moscow  said\n- *no*\n\n\nKyiv?\n',
    )
  })

  it.each([['Talks stall\n\nMoscow said no.'], ['# Talks stall\n\nMoscow said no.'], ['Talks stall\nMoscow said no.']])(
    'does not set the title twice before %j',
    async body => {
      expect((await read(front('title: Talks stall', body))).text).toBe(body)
    },
  )

  it('sets the title where the body only begins like it', async () => {
    expect((await read(front('title: Talks', 'Talks stalled on Friday.'))).text).toBe(
      'Talks\n\nTalks stalled on Friday.',
    )
  })

  it.each([
    ['2025', '2025'],
    ['2025-04', '2025-04'],
    ['2025-04-26T23:30:00-05:00', '2025-04-26'],
    ['2025-04-27 01:30', '2025-04-27'],
    ['2024-02-29', '2024-02-29'],
    ['2025-04~', '2025-04~'],
    ['2025-04-25/2025-04-26', '2025-04-25/2025-04-26'],
  ])('reads published: %s as %s', async (written, published) => {
    expect((await read(front(`published: ${written}`))).published).toBe(published)
  })

  it('lets the options win', async () => {
    const options = { published: '2025-04-27', outlet: 'Kyiv Post', language: 'en' }
    const intake = await read(front('published: 2025-04-26\noutlet: BBC\nlanguage: fr'), options)
    expect(intake).toMatchObject(options)
  })

  it.each([
    ['published: 2025-02-30', 'published in the front matter is "2025-02-30", not a date in EDTF'],
    ['published: 2023-02-29', 'published in the front matter is "2023-02-29"'],
    ['published: last Friday', 'published in the front matter is "last Friday"'],
    ['title: Talks: stall', 'line 2: Nested mappings are not allowed in compact mappings; a value with a colon'],
    ['title: "Talks', 'line 3: Missing closing "quote'],
    ['title: {a: b}', 'title in the front matter is not a line of text'],
    ['a: &a [x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b]', 'too many or too deep values'],
    [`a: ${'['.repeat(20_000)}`, 'the front matter is not YAML'],
  ])('refuses %.40s', async (lines, why) => {
    const error = await errorOf(read(front(lines)))
    expect(error).toMatch(/^bad-front-matter: a\.txt: /)
    expect(error).toContain(why)
  })

  it('refuses front matter without an end', async () => {
    expect(await errorOf(read('---\ntitle: Talks\nMoscow said no.'))).toBe(
      'bad-front-matter: a.txt: the front matter has no closing ---; mend the lines between the two --- or remove them',
    )
  })

  it('calls a file of front matter alone empty', async () => {
    expect(await errorOf(read('---\ntitle: Talks\n---\n'))).toMatch(/^empty: /)
  })
})
