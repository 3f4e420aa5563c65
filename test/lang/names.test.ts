/** Names that the readers of names and grammar cut or parted: forenames that are words, offices written before a name. */
import { expect, it } from 'vitest'
import { withForenames } from '../../src/lang/en/forenames.ts'
import { withTitledNames } from '../../src/lang/en/titled-names.ts'
import type { NameSpan, Sentence } from '../../src/language/token.ts'
import { tagged } from '../extract/tagged.ts'

/** Arcs as "head:relation" for each token; names as [from, to, type, confidence]. */
const parsed = (
  written: string,
  arcs: string,
  ...names: readonly (readonly [number, number, NameSpan['type'], number?])[]
): Sentence => {
  const { sentence } = tagged(written)
  const tokens = arcs.split(' ').map((arc, i) => {
    const [head, deprel] = arc.split(':') as [string, string]
    return { ...sentence.tokens[i]!, head: Number(head), deprel }
  })
  const spans = names.map(([from, to, type, confidence = 0.9]) => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    from,
    to,
    type,
    by: 'model' as const,
    confidence,
  }))
  return { ...sentence, tokens, names: spans }
}
const arcsOf = (s: Sentence): string => s.tokens.map(t => `${t.head}:${t.deprel}`).join(' ')
const namesOf = (s: Sentence): string[] => s.names.map(n => `${n.from}-${n.to} ${n.type}`)

it('a forename that is a word of the language belongs to its surname', () => {
  const written = 'Blessing/NNP Moyo/NNP led=lead/VBD it/PRP ./.'
  const arcs = '2:nsubj 0:flat -1:root 2:obj 2:punct'
  expect(namesOf(withForenames(parsed(written, arcs, [1, 2, 'person'])))).toEqual(['0-2 person'])
  expect(namesOf(withForenames(parsed(written, arcs, [1, 2, 'place', 0.4])))).toEqual(['0-2 person'])
  expect(namesOf(withForenames(parsed(written, arcs, [1, 2, 'place', 0.9])))).toEqual(['1-2 place'])
  const titled = 'President/NNP Moyo/NNP led=lead/VBD it/PRP ./.'
  expect(namesOf(withForenames(parsed(titled, arcs, [1, 2, 'person'])))).toEqual(['1-2 person'])
  const apart = '2:nsubj 2:nsubj -1:root 2:obj 2:punct'
  expect(namesOf(withForenames(parsed(written, apart, [1, 2, 'person'])))).toEqual(['1-2 person'])
})

it('an office in capitals hangs on the name behind it, which takes its place in the sentence', () => {
  const written = 'Water/NNP Minister/NNP Dr/NNP Ana/NNP Roth/NNP called=call/VBD it/PRP theft/NN ./.'
  const parted = '5:nsubj 2:nmod 5:nmod 5:obj 3:flat -1:root 5:obj 5:xcomp 5:punct'
  const mended = '3:compound 3:compound 3:compound 5:nsubj 3:flat -1:root 5:obj 5:xcomp 5:punct'
  expect(arcsOf(withTitledNames(parsed(written, parted, [3, 5, 'person'])))).toBe(mended)
  expect(arcsOf(withTitledNames(parsed(written, parted, [2, 5, 'person'])))).toBe(mended)
})

it('what hangs together already, small letters and other names stay as they are', () => {
  const whole = parsed(
    'Water/NNP Minister/NNP Roth/NNP left=leave/VBD ./.',
    '2:compound 2:compound 3:nsubj -1:root 3:punct',
    [2, 3, 'person'],
  )
  expect(withTitledNames(whole)).toBe(whole)
  const small = parsed('the/DT envoy/NN Roth/NNP left=leave/VBD ./.', '1:det 3:nsubj 3:obj -1:root 3:punct', [
    2,
    3,
    'place',
  ])
  expect(withTitledNames(small)).toBe(small)
})
