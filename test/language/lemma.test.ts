import { describe, expect, it } from 'vitest'
import { lemmaOf } from '../../src/language/lemma.ts'
import { parseConllu } from '../../training/conllu.ts'
import { trainLemmas } from '../../training/train-lemma.ts'

const row = (form: string, lemma: string, xpos: string) => `1\t${form}\t${lemma}\tX_\t${xpos}\t_\t0\troot\t_\t_`
const learn = (rows: readonly [string, string, string][]) =>
  trainLemmas(parseConllu(rows.map(([form, lemma, xpos]) => row(form, lemma, xpos)).join('\n\n')))

describe('learned endings', () => {
  const rules = learn([
    ['denied', 'deny', 'VBD'],
    ['replied', 'reply', 'VBD'],
    ['walked', 'walk', 'VBD'],
    ['talked', 'talk', 'VBD'],
    ['went', 'go', 'VBD'],
    ['talks', 'talk', 'NNS'],
    ['envoys', 'envoy', 'NNS'],
  ])
  it.each([
    ['complied', 'VBD', 'comply'],
    ['kicked', 'VBD', 'kick'],
    ['went', 'VBD', 'go'],
    ['Went', 'VBD', 'go'],
    ['walks', 'NNS', 'walk'],
    ['Li', 'NNP', 'Li'],
  ])('%s as %s is %s', (form, xpos, lemma) => {
    expect(lemmaOf(form, { xpos, rules, inside: false })).toBe(lemma)
  })
})

describe('CoNLL-U', () => {
  it('is read with documents, ranges, missing spaces and entities', () => {
    const text = [
      '# newdoc id = GUM_news_x',
      '# meta::genre = news',
      '# newpar_block = p (1 s)',
      '# sent_id = x-1',
      "# text = Li didn't go.",
      '1\tLi\tLi\tPROPN\tNNP\t_\t4\tnsubj\t4:nsubj\tEntity=(7-person-new-nnnnn-cf1-1-coref-Li_Na)',
      "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
      '2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_',
      "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
      '3.1\tx\tx\tX\tX\t_\t_\t_\t_\t_',
      '4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No',
      '5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_',
      '',
      '# sent_id = x-2',
      '1\tStop\tstop\tVERB\tVB\t_\t0\troot\t_\t_',
    ].join('\n')
    const [first, second] = parseConllu(text)
    expect(first).toMatchObject({ doc: 'GUM_news_x', genre: 'news', newPar: true })
    expect(first!.tokens.map(token => token.head)).toEqual([3, 3, 3, -1, 3])
    expect(first!.tokens[3]!.spaceAfter).toBe(false)
    expect(first!.multiwords).toEqual([{ from: 1, to: 3, form: "didn't", spaceAfter: true }])
    expect(first!.entities).toEqual([{ group: '7', type: 'person', from: 0, to: 1, identity: 'Li_Na' }])
    expect(second).toMatchObject({ doc: 'GUM_news_x', newPar: true })
  })
})
