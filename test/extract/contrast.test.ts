/** A report's own clause behind "but" or "while" is no more of what it lets somebody say. */
import { expect, it } from 'vitest'
import { beforeContrast } from '../../src/extract/statements/contrast.ts'
import { spanIndex } from '../../src/text/span-index.ts'
import { tagged } from './tagged.ts'

const kept = (written: string, arcs: string): string | undefined => {
  const { text, sentence } = tagged(written)
  const tokens = arcs.split(' ').map((arc, i) => {
    const [head, deprel] = arc.split(':') as [string, string]
    const t = sentence.tokens[i]!
    return { ...t, head: Number(head), deprel, ...(t.text === ',' ? { upos: 'PUNCT' } : {}) }
  })
  const c = beforeContrast({ ...sentence, tokens }, { start: 0, end: text.length }, spanIndex([]))
  return c && text.slice(c.start, c.end)
}

it('what is to come, set against what was', () => {
  expect(
    kept(
      'talks/NNS would/MD resume/VB ,/, but/CC delegates/NNS left=leave/VBD angrily/RB',
      '2:nsubj 2:aux -1:root 6:punct 6:cc 6:nsubj 2:conj 6:advmod',
    ),
  ).toBe('talks would resume')
  expect(
    kept(
      'an/DT answer/NN ,/, while/SC officials/NNS were/VBD silent/JJ',
      '1:det -1:root 6:punct 6:mark 6:nsubj 6:cop 1:advcl',
    ),
  ).toBe('an answer')
})

it("not what may be the speaker's own: two pasts, a pronoun, another modal", () => {
  const stays = (written: string, arcs: string) => expect(kept(written, arcs)).toBe(tagged(written).text)
  stays('prices/NNS rose=rise/VBD ,/, but/CC wages/NNS fell=fall/VBD', '1:nsubj -1:root 5:punct 5:cc 5:nsubj 1:conj')
  stays('it/PRP would/MD sign/VB ,/, but/CC it/PRP left=leave/VBD', '2:nsubj 2:aux -1:root 6:punct 6:cc 6:nsubj 2:conj')
  stays(
    'it/PRP would/MD sign/VB ,/, but/CC unions/NNS would/MD not/RB pay/VB',
    '2:nsubj 2:aux -1:root 8:punct 8:cc 8:nsubj 8:aux 8:advmod 2:conj',
  )
})
