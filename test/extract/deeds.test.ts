/**
 * Deeds between two parties: the code that joins them, who does it and to whom, and what is none.
 *
 * Sentences are parsed by the shipped models: the rules stand on grammar. `{s:...}` and `{t:...}` mark source and target.
 */
import { expect, test } from 'vitest'
import { rootBetween } from '../../src/extract/events/deeds/between.ts'
import { deedsOf } from '../../src/extract/events/deeds/deeds.ts'
import { deedNounRoot, isDeedNoun, objectRoot, verbRoot } from '../../src/extract/events/deeds/lookup.ts'
import { mended } from '../../src/extract/events/mended.ts'
import { createEngine, type Sentence } from '../../src/language/index.ts'
import { headOf } from '../../src/language/tree.ts'

const engine = createEngine()

const marked = (written: string): { s: Sentence; source: number; target: number | undefined } => {
  const spans: Record<string, { start: number; end: number }> = {}
  let text = ''
  for (const part of written.split(/(\{[st]:[^}]*\})/)) {
    const [, key, words] = /^\{([st]):([^}]*)\}$/.exec(part) ?? []
    if (key && words) spans[key] = { start: text.length, end: text.length + words.length }
    text += words ?? part
  }
  const s = mended(engine.parse(text)[0]!)
  return { s, source: headOf(s, spans['s']!), target: spans['t'] && headOf(s, spans['t']) }
}

test.each([
  ['{s:Kigali} accused {t:Kinshasa} of arming rebels.', 'ACCUSE'],
  ['{s:The army} released {t:nine hostages} on Friday.', 'YIELD'],
  ['{s:Brazil} has lifted its ban on {t:Paraguayan beef}.', 'YIELD'],
  ['{s:Ankara} suspended aid to {t:Damascus}.', 'SANCTION'],
  ['{s:The ministers} held talks with {t:the union} in Lima.', 'CONSULT'],
  ['{s:Kenya} said it would allow {t:the agency} to deliver food.', 'AGREE'],
  ['{s:The president} refused to meet {t:the envoy}.', 'REJECT'],
  ['{s:The rebels} threatened to attack {t:the port}.', 'THREATEN'],
  ['{s:Oslo} said {t:the company} must clean the river.', 'REQUEST'],
  ['{s:Police} have arrested {t:three dockers}.', 'COERCE'],
  ['{s:Norway} and {t:Iceland} signed a fishing agreement.', 'SUPPORT'],
])('%s -> %s', (written, root) => {
  const { s, source, target } = marked(written)
  expect(rootBetween(s, source, target)).toBe(root)
})

test.each([
  ['Rebels attacked the port on Monday.', 'Rebels', 'port'],
  ['The envoy was expelled by Norway in May.', 'Norway', 'envoy'],
  ['Chile said it would help Peru.', 'Chile', 'Peru'],
  ['Tunisia imposed sanctions on Malta.', 'Tunisia', 'Malta'],
  ['Russia says Israel must end the raids.', 'Russia', 'Israel'],
])('%s: %s to %s', (text, source, target) => {
  const s = mended(engine.parse(text)[0]!)
  const [deed] = deedsOf(s)
  expect([deed && s.tokens[deed.source]!.text, deed?.target !== undefined && s.tokens[deed.target]!.text]).toEqual([
    source,
    target,
  ])
})

test('nobody does anything to anybody', () => {
  for (const text of ['The weather was fine.', 'It rained on Thursday.', 'The price rose to 40 dollars.'])
    expect(deedsOf(mended(engine.parse(text)[0]!))).toEqual([])
})

test('rows: with a noun, with a particle, alone, and not at all', () => {
  expect(objectRoot('file', [], ['lawsuit'])).toBe('ACCUSE')
  expect(objectRoot('file', [], ['report'])).toBeUndefined()
  expect(verbRoot('call', ['on'])).toBe('REQUEST')
  expect(verbRoot('walk', [])).toBeUndefined()
  // Lemmas that the lemmatiser cut short.
  expect(verbRoot('fre', [])).toBe('YIELD')
  expect(deedNounRoot('condemnation', 'condemnation')).toBe('ACCUSE')
  expect([isDeedNoun('sanction'), isDeedNoun('river')]).toEqual([true, false])
})

const who = (text: string): string | undefined => {
  const s = mended(engine.parse(text)[0]!)
  const d = deedsOf(s)[0]
  const w = (i: number | undefined): string => (i === undefined ? '-' : s.tokens[i]!.text)
  return d && `${d.root ?? '?'} ${w(d.source)} ${w(d.target)}`
}

test('frames of verbs, light verbs and nouns', () => {
  for (const [text, expected] of [
    ['The union told Lufthansa to drop the plan.', 'REQUEST union Lufthansa'],
    ['Green groups called on farmers to march against the dam.', 'REQUEST groups farmers'],
    ['Chile sought a loan from Beijing.', 'REQUEST Chile Beijing'],
    ['Oslo lodged a protest with Minsk over the flight.', 'ACCUSE Oslo Minsk'],
    ['Vietnam started a joint operation with Laos against loggers.', 'COOPERATE Vietnam Laos'],
    ['Fijian and Samoan ministers held talks in Suva.', 'CONSULT Fijian Samoan'],
    ['Malta opened negotiations with Brussels on steel.', 'CONSULT Malta Brussels'],
    ['The Milan Stock Exchange sued Google.', 'ACCUSE Exchange Google'],
    ['Gabon freed eleven of Togo’s soldiers.', 'YIELD Gabon soldiers'],
  ] as const)
    expect(who(text)).toBe(expected)
})

test('no time, no manner and no weather is a party', () => {
  expect(who('It rained on the village.')).toBeUndefined()
  expect(who('Lima cut ties with Quito in response.')).toBe('SANCTION Lima Quito')
  expect(who('Chad withdrew its troops from Mali on Friday.')).toBe('YIELD Chad Mali')
  expect(who('The ouster was fine.')).toBeUndefined()
})

test('aid, work done together and forces: who, and whom they reach', () => {
  for (const [text, expected] of [
    ['A Swiss charity handed out tents to herders in the hills.', 'AID charity herders'],
    ['Aid from Oslo to Fiji reached the harbour on Monday.', 'AID Oslo Fiji'],
    ['The ministry announced assistance for Fiji.', 'AID ministry Fiji'],
    ['Benin is working with Gabon to count elephants.', 'COOPERATE Benin Gabon'],
    ['Togo has let go three Maltese sailors.', 'YIELD Togo sailors'],
    ['Rome is to lend Fiji 20 million euros.', 'AGREE Rome Fiji'],
    ['Riot police were deployed across the city.', 'MOBILIZE police city'],
    ['Police fired water cannon at marchers in Riga.', 'COERCE police marchers'],
    ['The Maltese navy came to the aid of a ship.', 'AID navy ship'],
  ] as const)
    expect(who(text)?.toLowerCase()).toBe(expected.toLowerCase())
})
