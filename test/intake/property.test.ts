import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ParleyError } from '../../src/errors.ts'
import { readReport } from '../../src/intake/index.ts'
import { makePdf } from './make-pdf.ts'

const SEEDS = [
  Buffer.from('---\ntitle: "Talks: stalled"\npublished: 2025-04-26\n---\n# Moscow said no.\n'),
  Buffer.from(
    '<!doctype html><html><head><title>Talks</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks &amp; more"}</script></head><body><article><p>Moscow said on Friday that the talks had failed over monitors.</p><p hidden>x</p></article></body></html>',
  ),
  Buffer.from(
    '{"headline":"Talks","body_xhtml":"<p>Moscow said \\ud83d no.</p>","versioncreated":"2025-04-26T09:00:00Z"}',
  ),
  Buffer.from('Moscow said: “no”.', 'utf16le'),
  makePdf([['Moscow said no.']], { Title: 'Talks' }),
]

/** A sound input with stretches of it overwritten, cut out or doubled. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(40), fc.oneof(fc.uint8Array({ maxLength: 12 }), tokens())), {
      maxLength: 6,
    }),
  )
  .map(([seed, edits]) =>
    edits.reduce<Uint8Array>((bytes, [at, length, put]) => {
      const from = at % (bytes.length + 1)
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)])
    }, seed),
  )

function tokens(): fc.Arbitrary<Uint8Array> {
  const pieces = [
    '---\n',
    '<p>',
    '</',
    '<!--',
    '{"',
    '[',
    '\uFEFF',
    'e\u0301',
    '\r',
    '&#xD800;',
    '<svg>',
    ': ',
    '*a',
    '\n\n',
    '(',
    '>>',
  ]
  return fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map(parts => Buffer.from(parts.join('')))
}

describe('any bytes', () => {
  it('give a sound Intake or a ParleyError of one line, and the same one twice', async () => {
    const given = { read: 0, refused: 0 }
    const outcome = (bytes: Uint8Array): Promise<string> =>
      readReport({ name: 'a', bytes }).then(
        intake => {
          given.read++
          expect(intake.text).toBe(intake.text.normalize('NFC'))
          expect(intake.text).not.toMatch(/\r|\p{Surrogate}|^\uFEFF/u)
          expect(JSON.parse(JSON.stringify(intake))).toEqual(intake)
          return JSON.stringify(intake)
        },
        error => {
          given.refused++
          expect(error).toBeInstanceOf(ParleyError)
          expect(error.message).toMatch(/^[^\n]+$/)
          return String(error.code)
        },
      )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: mutated }, fc.uint8Array({ maxLength: 300 }), tokens()),
        async bytes => {
          expect(await outcome(bytes)).toBe(await outcome(bytes))
        },
      ),
      { numRuns: Number(process.env.PARLEY_RUNS ?? 500) },
    )
    // neither way out may be the only one taken, or the property says nothing
    expect(Math.min(given.read, given.refused)).toBeGreaterThan(20)
  }, 600_000)
})
