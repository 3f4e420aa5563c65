/** Proposals: what is offered by whom, what a wish needs to be one, and what became of it. */
import { describe, expect, it } from 'vitest'
import { extractPositions } from '../../src/extract/positions/index.ts'
import { extractProposals } from '../../src/extract/proposals/index.ts'
import type { AmountMention } from '../../src/record/mention.ts'
import { read } from './tagged.ts'

const offers = (written: string, amounts: readonly AmountMention[] = []) => {
  const doc = { ...read(written, 'Council', 'Front'), amounts }
  return extractProposals({ ...doc, positions: extractPositions(doc) })
}
const amount = (start: number, exact: string, own: Partial<AmountMention>): AmountMention => ({
  start,
  end: start + exact.length,
  exact,
  confidence: 1,
  ...own,
})

describe('proposals', () => {
  it('are made by verbs of offering', () => {
    const [p] = offers('The/DT Council/NNP proposed=propose/VBD a/DT truce/NN ./.')
    expect(p?.proposers.map(a => a.actor)).toEqual(['Council'])
    expect(p?.words.map(w => w.exact)).toEqual(['The Council proposed a truce'])
    expect(p?.status).toBe('tabled')
  })
  it.each([
    'The/DT Council/NNP has=have/AUX not/RB put=put/VBN forward/RB a/DT proposal/NN for/IN 9/CD percent/NN ./.',
    'No/DT offer/NN was=be/AUX made=make/VBN by/IN the/DT Council/NNP ./.',
    'The/DT Council/NNP has=have/AUX undertaken=undertake/VBN to/TO present/VB a/DT draft/NN ./.',
    'The/DT Council/NNP would/MD shoot/VB one/CD man/NN each/DT day/NN if/SC the/DT Front/NNP attacks=attack/VBZ ./.',
  ])('are none in: %s', written => {
    expect(offers(written)).toEqual([])
  })
  it('are wishes with a figure', () => {
    const [p] = offers('The/DT Council/NNP wants=want/VBZ a/DT tariff/NN of/IN 9/CD percent/NN ./.', [
      amount(30, '9 percent', { value: 9, share: 0.09 }),
    ])
    expect(p?.terms.map(t => t.share)).toEqual([0.09])
  })
  it('are a deed for a deed, the condition among the terms', () => {
    const [p] = offers(
      'The/DT Council/NNP is=be/AUX ready/JJ to/TO open/VB the/DT road/NN if/SC the/DT shelling/NN stops=stop/VBZ ./.',
    )
    expect(p?.terms.map(t => t.words.exact)).toEqual(['the shelling stops', 'open the road'])
  })
  it('tell what became of them', () => {
    const [p] = offers(
      'The/DT Council/NNP proposed=propose/VBD a/DT truce/NN ,/, but/CC the/DT Front/NNP rejected=reject/VBD it/PRP ./.',
    )
    expect([p?.status, p?.statusWords?.exact]).toEqual(['rejected', 'rejected'])
  })
  it('are made of an offer raised, and of a claim with a figure', () => {
    const raised = 'The/DT Council/NNP raised=raise/VBD its/PRP$ offer/NN to/IN 4/CD percent/NN ./.'
    const asked = 'The/DT Front/NNP asked=ask/VBD for/IN 7/CD percent/NN ./.'
    expect(offers(raised, [amount(32, '4 percent', { value: 4, share: 0.04 })])).toHaveLength(1)
    expect(offers(asked, [amount(20, '7 percent', { value: 7, share: 0.07 })])).toHaveLength(1)
  })
  it.each([
    'The/DT Council/NNP recommends=recommend/VBZ a/DT truce/NN of/IN 9/CD days=day/NNS ./.',
    'The/DT Council/NNP could/MD accept/VB 8/CD posts=post/NNS if/SC the/DT Front/NNP left=leave/VBD ./.',
    'The/DT Council/NNP floated=float/VBD a/DT truce/NN ./.',
    'The/DT Council/NNP dropped=drop/VBD its/PRP$ demand/NN to/IN 9/CD posts=post/NNS ./.',
    'The/DT Council/NNP came=come/VBD up/RP from/IN 3/CD percent/NN to/IN 4/CD ./.',
  ])('are made in: %s', written => {
    expect(offers(written)).toHaveLength(1)
  })
  it('are agreed where hands are shaken on a figure', () => {
    const [p] = offers('The/DT Council/NNP shook=shake/VBD hands=hand/NNS on/IN 30/CD posts=post/NNS ./.')
    expect(p?.status).toBe('agreed')
  })
  it('have a term for each thing proposed', () => {
    const [p] = offers(
      'The/DT Council/NNP proposed=propose/VBD that/SC the/DT posts/NNS rotate/VB and/CC that/SC the/DT port/NN open/VB ./.',
    )
    expect(p?.terms.map(t => t.words.exact)).toEqual(['the posts rotate', 'the port open'])
  })
  it('are agreed where a deal is told', () => {
    const [p] = offers('Under/IN the/DT deal/NN ,/, the/DT Council/NNP will/MD open/VB the/DT port/NN ./.')
    expect([p?.status, p?.terms.map(t => t.words.exact)]).toEqual(['agreed', ['open the port']])
  })
  it('are figures moved and figures turned down', () => {
    const moved = 'The/DT Council/NNP came=come/VBD down/RP to/TO 8/CD percent/NN ./.'
    expect(offers(moved, [amount(25, '8 percent', { value: 8, share: 0.08 })]).map(p => p.terms[0]?.share)).toEqual([
      0.08,
    ])
    const doc = read(
      'The/DT Council/NNP rejected=reject/VBD a/DT rise/NN of/IN 3/CD percent/NN ./.',
      'Council',
      'Front',
    )
    const [s] = doc.sentences
    const tokens = s!.tokens.map((t, i) => ({
      ...t,
      ...(
        {
          2: { head: -1, deprel: 'root' },
          4: { head: 2, deprel: 'obj' },
          3: { head: 4, deprel: 'det' },
          7: { head: 4, deprel: 'nmod' },
          6: { head: 7, deprel: 'nummod' },
          5: { head: 7, deprel: 'case' },
        } as Record<number, object>
      )[i],
    }))
    const sentences = [{ ...s!, tokens }]
    const amounts = [amount(31, '3 percent', { value: 3, share: 0.03 })]
    const [p] = extractProposals({ ...doc, sentences, amounts, positions: [] })
    expect([p?.status, p?.words.map(w => w.exact), p?.proposers]).toEqual(['rejected', ['a rise of 3 percent'], []])
  })
  it('hold a figure with the length it runs for', () => {
    const [p] = offers('The/DT Council/NNP offered=offer/VBD 6/CD percent/NN ./.', [
      amount(20, '6 percent', { value: 6, share: 0.06 }),
    ])
    expect(p?.terms.map(t => t.words.exact)).toEqual(['6 percent'])
  })
  it('belong to all who make them', () => {
    const [p] = offers('The/DT Front/NNP and/CC the/DT Council/NNP proposed=propose/VBD a/DT truce/NN ./.')
    expect(p?.proposers.map(a => a.actor).toSorted()).toEqual(['Council', 'Front'])
  })
  it.each([
    'The/DT Council/NNP wants=want/VBZ a/DT truce/NN ./.',
    'The/DT Council/NNP would/MD sign/VB no/DT truce/NN unless/SC the/DT Front/NNP left=leave/VBD ./.',
    'The/DT Council/NNP offered=offer/VBD condolences=condolence/NNS ./.',
    'The/DT Council/NNP tabled=table/VBD its/PRP$ report/NN ./.',
    'The/DT Council/NNP asked=ask/VBD for/IN calm/NN ./.',
    'The/DT Council/NNP would/MD retaliate/VB if/SC the/DT Front/NNP attacked=attack/VBD ./.',
    'Analysts=analyst/NNS suggested=suggest/VBD a/DT truce/NN ./.',
    'The/DT Council/NNP studied=study/VBD the/DT plan/NN ./.',
    'The/DT Council/NNP would/MD talk/VB only/RB if/SC the/DT Front/NNP left=leave/VBD ./.',
    'The/DT Council/NNP would/MD call/VB an/DT election/NN if/SC the/DT Front/NNP left=leave/VBD ./.',
    'The/DT Council/NNP wrote=write/VBD a/DT letter/NN ./.',
    'The/DT Council/NNP could/MD accept/VB a/DT truce/NN ./.',
    'The/DT Council/NNP floated=float/VBD a/DT company/NN ./.',
    'The/DT Council/NNP dropped=drop/VBD its/PRP$ demand/NN ./.',
    'The/DT Council/NNP shook=shake/VBD hands=hand/NNS ./.',
    'The/DT Council/NNP asked=ask/VBD whether/SC the/DT Front/NNP would/MD open/VB the/DT port/NN ./.',
  ])('none in: %s', written => {
    expect(offers(written)).toEqual([])
  })
})
