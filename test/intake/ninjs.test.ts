import { describe, expect, it } from 'vitest'
import { errorOf, read } from './read.ts'

const ninjs = (item: unknown): Promise<unknown> => read(JSON.stringify(item))

describe('ninjs', () => {
  it('is read in version 1', async () => {
    const item = {
      uri: 'https://ap.example/1',
      type: 'text',
      language: 'en',
      headline: 'Talks stall',
      byline: 'By Ann Lee',
      source: 'AP',
      copyrightholder: 'The Associated Press',
      versioncreated: '2025-04-26T23:30:00-05:00',
      body_xhtml: '<p>Moscow <b>said</b> no.</p><p>Kyiv said yes.</p>',
    }
    expect(await ninjs(item)).toEqual({
      title: 'Talks stall',
      author: 'Ann Lee',
      outlet: 'The Associated Press',
      agency: 'AP',
      url: 'https://ap.example/1',
      published: '2025-04-26',
      language: 'en',
      text: 'Talks stall\n\nMoscow said no.\n\nKyiv said yes.',
      format: 'ninjs',
    })
  })

  it('prefers plain text', async () => {
    expect(await ninjs({ body_text: 'Moscow said no.', body_xhtml: '<p>other</p>' })).toMatchObject({
      text: 'Moscow said no.',
    })
  })

  it.each([
    [
      '2',
      {
        headlines: [
          { role: 'short', value: 'No' },
          { role: 'main', value: 'Talks stall' },
        ],
        versioncreated: '2025-04-26T09:00:00Z',
        bodies: [{ contenttype: 'application/xhtml+xml', value: '<p>Moscow said no.</p>' }],
      },
    ],
    [
      '3',
      {
        headlines: [{ value: 'Talks stall' }],
        versionCreated: '2025-04-26T09:00:00Z',
        bodies: [{ contentType: 'text/plain', value: 'Moscow said no.' }],
      },
    ],
  ])('is read in version %s', async (_, item) => {
    expect(await ninjs(item)).toMatchObject({
      title: 'Talks stall',
      published: '2025-04-26',
      text: 'Talks stall\n\nMoscow said no.',
    })
  })

  it.each([
    ['no body', { headline: 'Talks stall' }],
    ['an empty body', { body_text: ' ' }],
    ['a body that is a number', { body_text: 3 }],
    ['a list', [{ body_text: 'Moscow said no.' }]],
    ['nothing in it', {}],
  ])('is refused with %s', async (_, item) => {
    expect(await errorOf(ninjs(item))).toMatch(/^bad-ninjs: a\.txt: /)
  })

  it('is refused where the JSON is damaged', async () => {
    expect(await errorOf(read('{"body_text": "Moscow said no."'))).toMatch(/^bad-ninjs: /)
  })

  it('leaves text that opens with a bracket alone', async () => {
    expect((await read('[Updated] Moscow said no.')).format).toBe('text')
    expect((await read('{sic} Moscow said no.')).format).toBe('text')
  })
})
