/**
 * Events: what the lexicon says of a verb and its object, what stands in a condition, which tellings are one event.
 *
 * Sentences are written as parsed words, `text/lemma/TAG>head:relation`, so that no model is asked.
 */
import { expect, test } from 'vitest'
import { isConditional } from '../../src/extract/events/conditional.ts'
import { findTellings } from '../../src/extract/events/find.ts'
import type { Around } from '../../src/extract/events/found.ts'
import { joinTellings } from '../../src/extract/events/join.ts'
import { verbStatus } from '../../src/extract/events/status.ts'
import { passiveSubjectsOf, subjectsOf } from '../../src/extract/events/subjects.ts'
import type { Telling } from '../../src/extract/events/telling.ts'
import { nounTrigger, objectTrigger, phraseTrigger, verbTrigger } from '../../src/extract/events/triggers.ts'
import type { Sentence } from '../../src/language/token.ts'
import { parsed } from './parsed.ts'

const telling = (own: Partial<Telling>): Telling => ({
  type: 'ASSAULT',
  family: 'attack',
  lemma: 'attack',
  verbal: true,
  sentence: 0,
  head: 0,
  trigger: { start: 0, end: 1 },
  words: { start: 0, end: 1 },
  status: 'happened',
  voice: null,
  denied: false,
  participants: [],
  times: [],
  anchored: [],
  durations: [],
  places: [],
  surePlaces: 0,
  tolls: [],
  light: false,
  isConcrete: false,
  definite: false,
  ...own,
})

test('what is done to whom decides the type', () => {
  expect(objectTrigger('lift', undefined, ['sanction'])?.type).toBe('RETREAT')
  expect(objectTrigger('lift', undefined, ['box'])).toBeUndefined()
  expect(objectTrigger('send', undefined, ['observer'])?.type).toBe('COOPERATE')
  expect(objectTrigger('send', undefined, ['troop'])?.type).toBe('MOBILIZE')
  expect(objectTrigger('shoot', 'down', ['drone'])?.type).toBe('ASSAULT')
  expect(verbTrigger('pull', 'back')?.type).toBe('RETREAT')
  expect(verbTrigger('pull')).toBeUndefined()
  expect(verbTrigger('say')).toBeUndefined()
  expect(nounTrigger('talks', 'talk')?.family).toBe('meet')
  expect(nounTrigger('talk', 'talk')).toBeUndefined()
})

test('what stands in a condition is no event', () => {
  const s = parsed(
    'They/they/PRP>2:nsubj would/would/MD>2:aux sign/sign/VB>-1:root if/if/IN>5:mark troops/troop/NNS>5:nsubj left/leave/VBD>2:advcl',
  )
  expect(isConditional(s, 5)).toBe(true)
  expect(isConditional(s, 2)).toBe(false)
  const past = parsed(
    'It/it/PRP>1:nsubj ended/end/VBD>-1:root after/after/IN>4:mark troops/troop/NNS>4:nsubj left/leave/VBD>1:advcl',
  )
  expect(isConditional(past, 4)).toBe(false)
})

test('status from the auxiliaries and from the verb above', () => {
  const failed = parsed('They/they/PRP>1:nsubj failed/fail/VBD>-1:root to/to/TO>3:mark agree/agree/VB>1:xcomp')
  expect(verbStatus(failed, 3)).toBe('not-happened')
  const planned = parsed('They/they/PRP>2:nsubj will/will/MD>2:aux meet/meet/VB>-1:root')
  expect(verbStatus(planned, 2)).toBe('planned')
  const insisted = parsed(
    'It/it/PRP>1:nsubj insists/insist/VBZ>-1:root debt/debt/NN>4:nsubj:pass was/be/VBD>4:aux:pass paid/pay/VBN>1:ccomp',
  )
  expect(verbStatus(insisted, 4)).toBe('happened')
})

test('subjects are shared by conjuncts and handed on by relative clauses', () => {
  const s = parsed(
    'Rebels/rebel/NNS>1:nsubj crossed/cross/VBD>-1:root and/and/CC>3:cc burned/burn/VBD>1:conj bridges/bridge/NNS>3:obj',
  )
  expect(subjectsOf(s, 3)).toEqual([0])
  const who = parsed('men/man/NNS>-1:root who/who/WP>2:nsubj fired/fire/VBD>0:acl:relcl')
  expect(subjectsOf(who, 2)).toEqual([0])
  const held = parsed('men/man/NNS>-1:root held/hold/VBN>0:acl since/since/IN>3:case May/May/NNP>1:obl')
  expect(passiveSubjectsOf(held, 1)).toEqual([0])
})

test('one sentence tells one violent event, and "the attack" points back to it', () => {
  const killed = telling({ family: 'kill', lemma: 'kill' })
  const strike = telling({ lemma: 'strike', verbal: false })
  const back = telling({ sentence: 2, verbal: false, definite: true })
  expect(joinTellings([killed, strike, back])).toHaveLength(1)
})

test('a bare noun that points to nothing told is no event; two planned and past meetings are two', () => {
  expect(joinTellings([telling({ verbal: false, definite: true })])).toHaveLength(0)
  const met = telling({ type: 'CONSULT', family: 'meet', lemma: 'meet' })
  const later = telling({ type: 'CONSULT', family: 'meet', lemma: 'meet', sentence: 1, status: 'planned' })
  expect(joinTellings([met, later])).toHaveLength(2)
})

test('an earlier deed is another one, however it is named', () => {
  const now = telling({})
  const last = telling({ sentence: 2, definite: true, earlier: true })
  expect(joinTellings([now, last])).toHaveLength(2)
  expect(joinTellings([now, telling({ sentence: 2, verbal: false, definite: true })])).toHaveLength(1)
})

const around = (own: Partial<Around> = {}): Around => ({
  text: '',
  cues: [],
  critical: [],
  dates: [],
  quotes: [],
  contents: [],
  isActor: () => false,
  clip: words => words,
  ...own,
})
const types = (s: Sentence, a: Around = around()): string[] => findTellings(s, a).map(f => f.trigger.type)

test('what stands behind a preposition decides, and an unknown lemma is tried as it may be spelt', () => {
  expect(phraseTrigger('return', [['to', 'work']])?.type).toBe('RETREAT')
  expect(phraseTrigger('return', [['to', 'theme']])).toBeUndefined()
  expect(phraseTrigger('go', [['on', 'strike']])?.type).toBe('PROTEST')
  expect(objectTrigger('fre', undefined, ['hostage'])?.type).toBe('RETREAT')
})

test('a noun that folds into its verb leaves the verb', () => {
  const s = parsed(
    'Lesnia/lesnia/NNP>2:nsubj has/have/VBZ>2:aux imposed/impose/VBN>-1:root sanctions/sanction/NNS>2:obj on/on/IN>5:case Kesara/kesara/NNP>2:obl',
  )
  expect(types(s)).toEqual(['SANCTION'])
})

test('a quantity hands on what it is of, and a name what it is a name of', () => {
  const dozens = parsed(
    'Lesnia/lesnia/NNP>1:nsubj released/release/VBD>-1:root dozens/dozen/NNS>1:obj of/of/IN>4:case activists/activist/NNS>2:nmod',
  )
  expect(types(dozens)).toEqual(['RETREAT'])
  const report = parsed('Lesnia/lesnia/NNP>1:nsubj released/release/VBD>-1:root music/music/NN>1:obj')
  expect(types(report)).toEqual([])
})

test('people in custody are held; what is in good hands is not', () => {
  const held = parsed(
    'Ten/ten/CD>1:nummod miners/miner/NNS>4:nsubj are/be/VBP>4:cop in/in/IN>4:case custody/custody/NN>-1:root',
  )
  expect(types(held)).toEqual(['COERCE'])
  const hands = parsed(
    'It/it/PRP>4:nsubj is/be/VBZ>4:cop in/in/IN>4:case my/my/PRP$>4:nmod:poss hands/hand/NNS>-1:root',
  )
  expect(types(hands)).toEqual([])
})

test('a verb of no class is a happening with enough signs of a deed', () => {
  const s = parsed(
    'Oruk/oruk/NNP>1:nsubj painted/paint/VBD>-1:root bridges/bridge/NNS>1:obj on/on/IN>4:case Monday/monday/NNP>1:obl',
  )
  const monday = s.tokens[4]!
  expect(types(s, around({ dates: [monday], isActor: t => t.text === 'Oruk' }))).toEqual(['OTHER'])
  expect(types(s)).toEqual([])
  expect(types(s, around({ dates: [monday], quotes: [s] }))).toEqual([])
})

test('a call to a person is one; naming somebody something is not', () => {
  const name = (s: Sentence, i: number): Sentence => ({
    ...s,
    names: [
      {
        start: s.tokens[i]!.start,
        end: s.tokens[i]!.end,
        type: 'person',
        from: i,
        to: i + 1,
        by: 'model',
        confidence: 1,
      },
    ],
  })
  const rang = name(parsed('Oruk/oruk/NNP>1:nsubj called/call/VBD>-1:root Salman/salman/NNP>1:obj'), 2)
  expect(types(rang)).toEqual(['CONSULT'])
  const named = name(
    parsed('Oruk/oruk/NNP>1:nsubj called/call/VBD>-1:root Salman/salman/NNP>1:obj brave/brave/JJ>1:xcomp'),
    2,
  )
  expect(types(named)).toEqual([])
})
