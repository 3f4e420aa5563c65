/**
 * Events on parses with a fault: what is mended, where the words of an event end, and what is no event.
 *
 * Sentences are written as parsed words, `text/lemma/TAG>head:relation`, so that no model is asked.
 */
import { expect, test } from 'vitest'
import { clauseOf } from '../../src/extract/events/extent.ts'
import { findTellings } from '../../src/extract/events/find.ts'
import type { Around } from '../../src/extract/events/found.ts'
import { mended } from '../../src/extract/events/mended.ts'
import { nounStatus, verbStatus } from '../../src/extract/events/status.ts'
import { decideStrike } from '../../src/extract/events/strikes.ts'
import type { Sentence } from '../../src/language/token.ts'
import { parsed } from './parsed.ts'

const textOf = (s: Sentence): string => s.tokens.map(t => t.text).join(' ')
const around = (s: Sentence): Around => ({
  text: textOf(s),
  dates: [],
  isActor: () => false,
  quotes: [],
  contents: [],
  cues: [],
  critical: [],
  clip: words => words,
})
const told = (s: Sentence): string[] =>
  findTellings(s, around(s)).map(f => `${f.trigger.type} ${textOf(s).slice(f.words.start, f.words.end)}`)

const AFTER =
  'Negotiators/negotiator/NNS>1:nsubj walked/walk/VBD>-1:root out/out/RP>1:compound:prt after/after/IN>4:case Kestia/Kestia/NNP>1:obl again/again/RB>6:advmod demanded/demand/VBD>1:advcl the/the/DT>8:det port/port/NN>6:obj'

test('what stands between a conjunction and a clause without a subject is its subject', () => {
  const s = mended(parsed(AFTER))
  expect([s.tokens[4]!.head, s.tokens[4]!.deprel]).toEqual([6, 'nsubj'])
  expect(told(s)).toEqual(['OTHER Negotiators walked out'])
})

test('a day behind "after" and a clause with a subject stay as they are', () => {
  const day = parsed(
    'They/they/PRP>1:nsubj left/leave/VBD>-1:root after/after/IN>3:case Monday/Monday/NNP>1:obl and/and/CC>5:cc met/meet/VBD>1:conj',
  )
  expect(mended(day)).toBe(day)
  const own = parsed(
    'They/they/PRP>1:nsubj left/leave/VBD>-1:root after/after/IN>3:case Kestia/Kestia/NNP>1:obl police/police/NN>5:nsubj came/come/VBD>1:advcl',
  )
  expect(mended(own)).toBe(own)
})

test('of two finite verbs on one subject the first is a participle', () => {
  const s = mended(
    parsed(
      'Engineers/engineer/NNS>1:nsubj kidnapped/kidnap/VBD>-1:root in/in/IN>3:case July/July/NNP>1:obl walked/walk/VBD>1:ccomp free/free/JJ>4:advmod',
    ),
  )
  expect([s.tokens[4]!.head, s.tokens[1]!.head, s.tokens[1]!.deprel, s.tokens[0]!.head]).toEqual([-1, 0, 'acl', 4])
  const said = parsed('Gunmen/gunman/NNS>1:nsubj said/say/VBD>-1:root left/leave/VBD>1:ccomp')
  expect(mended(said)).toBe(said)
})

test('a participle between a subject and its noun is the verb', () => {
  const s = mended(
    parsed(
      'Brussels/Brussels/NNP>2:nsubj imposed/impose/VBN>2:amod tariffs/tariff/NNS>-1:root of/of/IN>5:case 15/15/CD>5:nummod %/%/NN>2:nmod',
    ),
  )
  expect(told(s)).toEqual(['SANCTION Brussels imposed tariffs of 15 %'])
  const cop = parsed('It/it/PRP>3:nsubj was/be/VBD>3:cop imposed/impose/VBN>3:amod law/law/NN>-1:root')
  expect(mended(cop)).toBe(cop)
})

test('words that cannot end a clause are left off', () => {
  const s = parsed(
    'She/she/PRP>1:nsubj walked/walk/VBD>-1:root out/out/RP>1:compound:prt over/over/IN>4:case what/what/WP>1:obl she/she/PRP>6:nsubj called/call/VBD>4:acl:relcl rude/rude/JJ>6:xcomp',
  )
  const words = clauseOf(s, 1)
  expect(textOf(s).slice(words.start, words.end)).toBe('She walked out')
})

test('a failure to agree has the words of the failing', () => {
  const s = parsed(
    'they/they/PRP>1:nsubj failed/fail/VBD>-1:root to/to/TO>3:mark agree/agree/VB>1:xcomp on/on/IN>5:mark raising/raise/VBG>3:advcl pay/pay/NN>5:obj',
  )
  expect(told(s)).toEqual(['AGREE they failed to agree on raising pay'])
})

test('a deadline that is met is no meeting', () => {
  const s = (noun: string) =>
    parsed(
      `a/a/DT>1:det ${noun}/${noun}/NN>-1:root that/that/WDT>3:nsubj looks/look/VBZ>1:acl:relcl unlikely/unlikely/JJ>3:xcomp to/to/TO>7:mark be/be/VB>7:aux:pass met/meet/VBN>3:xcomp`,
    )
  expect(told(s('deadline'))).toEqual([])
  expect(told(s('envoy'))).toHaveLength(1)
})

test('a name given is no call, a service offered no event', () => {
  expect(
    told(
      parsed(
        'Nordair/Nordair/NNP>1:nsubj called/call/VBD>-1:root the/the/DT>3:det vote/vote/NN>1:obj odd/odd/JJ>1:xcomp',
      ),
    ),
  ).toEqual([])
})

test('headlines tell in the present, and what is called off does not happen', () => {
  expect(verbStatus(parsed('Drivers/driver/NNS>1:nsubj walk/walk/VB>-1:root out/out/RP>1:compound:prt'), 1)).toBe(
    'ongoing',
  )
  const off = parsed(
    'The/the/DT>1:det visit/visit/NN>3:nsubj:pass was/be/VBD>3:aux:pass called/call/VBN>-1:root off/off/RP>3:compound:prt',
  )
  expect(nounStatus(off, 1)).toBe('not-happened')
  const on = parsed('The/the/DT>1:det visit/visit/NN>3:nsubj:pass was/be/VBD>3:aux:pass praised/praise/VBN>-1:root')
  expect(nounStatus(on, 1)).toBe('happened')
  const held = parsed('He/he/PRP>3:nsubj:pass is/be/VBZ>3:aux being/be/VBG>3:aux:pass held/hold/VBN>-1:root')
  expect(verbStatus(held, 3)).toBe('ongoing')
})

test('what a strike is aimed at, or who lays down work, decides it', () => {
  const strike = { type: 'ASSAULT', family: 'attack' } as const
  const type = (here: string, whole: string): string => decideStrike(strike, 'strike', here, whole).type
  expect(type('the third strike on the market since May', 'the workers and their union')).toBe('ASSAULT')
  expect(type('the strike by airline pilots', 'missile rocket')).toBe('PROTEST')
  expect(type('a strike on Monday', 'the union of workers')).toBe('PROTEST')
  expect(type('prolonging a strike', "the Air Pilots' Guild")).toBe('PROTEST')
})
