/** What stands in a condition has been said by nobody. */
import { expect, it } from 'vitest'
import { isSupposed } from '../../src/extract/statements/supposed.ts'
import { tagged } from './tagged.ts'

/** Arcs as "head:relation" for each token; the verb is asked for by its word. */
const supposed = (written: string, arcs: string, verb: string): boolean => {
  const { sentence } = tagged(written)
  const tokens = arcs.split(' ').map((arc, i) => {
    const [head, deprel] = arc.split(':') as [string, string]
    return { ...sentence.tokens[i]!, head: Number(head), deprel }
  })
  return isSupposed(
    { ...sentence, tokens },
    tokens.findIndex(t => t.text === verb),
  )
}

it('conditions, also of joined verbs and without a conjunction', () => {
  expect(supposed('If/IN members/NNS reject/VBP it/PRP', '2:mark 2:nsubj -1:root 2:obj', 'reject')).toBe(true)
  expect(
    supposed(
      'Unless/IN it/PRP meets=meet/VBZ and/CC backs=back/VBZ it/PRP',
      '2:mark 2:nsubj -1:root 4:cc 2:conj 4:obj',
      'backs',
    ),
  ).toBe(true)
  expect(
    supposed(
      'Should/MD banks/NNS refuse/VB it/PRP ,/, we/PRP go/VBP',
      '2:aux 2:nsubj 6:advcl 2:obj 2:punct 6:nsubj -1:root',
      'refuse',
    ),
  ).toBe(true)
  expect(
    supposed('once/IN parliament/NN approves=approve/VBZ it/PRP', '2:mark 2:nsubj -1:root 2:obj', 'approves'),
  ).toBe(true)
})

it('what somebody is to come for, provided that it is so', () => {
  expect(
    supposed(
      'comes=come/VBZ provided=provide/VBN that/IN unions/NNS accept/VBP it/PRP',
      '-1:root 0:advcl 4:mark 4:nsubj 1:ccomp 4:obj',
      'accept',
    ),
  ).toBe(true)
})

it('not what was done, asked or told', () => {
  expect(
    supposed(
      'once/IN parliament/NN had/AUX approved=approve/VBN it/PRP',
      '3:mark 3:nsubj 3:aux -1:root 3:obj',
      'approved',
    ),
  ).toBe(false)
  expect(
    supposed('members/NNS reject/VBP it/PRP if/IN asked=ask/VBN', '1:nsubj -1:root 1:obj 4:mark 1:advcl', 'reject'),
  ).toBe(false)
  expect(supposed('Should/MD banks/NNS refuse/VB it/PRP ?/.', '2:aux 2:nsubj -1:root 2:obj 2:punct', 'refuse')).toBe(
    false,
  )
  expect(supposed('when/WRB members/NNS rejected=reject/VBD it/PRP', '2:mark 2:nsubj -1:root 2:obj', 'rejected')).toBe(
    false,
  )
})
