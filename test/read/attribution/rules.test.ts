/** What the surface and the grammar make certain: reporting clauses inside and behind their words, turns, values, silence. */
import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../../src/read/attribution/attribution.ts'
import { withIdioms } from '../../../src/read/attribution/idiom-rule.ts'
import { withTails } from '../../../src/read/attribution/tail-rule.ts'
import { tagged } from '../../extract/tagged.ts'

const spans = (text: string, a: Attribution | undefined) =>
  a && {
    source: a.source.map(s => text.slice(s.start, s.end)),
    cue: a.cue && text.slice(a.cue.start, a.cue.end),
    content: a.content.map(s => text.slice(s.start, s.end)),
  }
const tails = (written: string) => {
  const { text, sentence } = tagged(written)
  return withTails([sentence], []).map(a => spans(text, a))
}

describe('a reporting clause behind a comma', () => {
  it('parts a subject from its verb: neither half stands alone', () => {
    expect(tails('Berlin/NNP ,/, they/PRP said=say/VBD ,/, could/MD live/VB with/IN it/PRP ./.')).toEqual([
      { source: ['they'], cue: 'said', content: ['Berlin', 'could live with it'] },
    ])
  })
  it('is "according to" as well, with an apposition to who is named', () => {
    const [a] = tails(
      'Their/PRP$ answer/NN ,/, according/IN to/TO Salmela/NNP ,/, a/DT mediator/NN ,/, was/VBD promised=promise/VBN ./.',
    )
    expect(a).toEqual({
      source: ['Salmela, a mediator'],
      cue: 'according to',
      content: ['Their answer', 'was promised'],
    })
  })
  it('ends the words, unless a condition goes on behind it', () => {
    const said = 'Nobody/NN will/MD sign/VB tonight/NN ,/, the/DT envoy/NN told=tell/VBD deputies/NNS ,/,'
    expect(tails(`${said} hours/NNS before/IN the/DT vote/NN ./.`)[0]?.content).toEqual(['Nobody will sign tonight'])
    expect(tails(`${said} unless/IN the/DT army/NN leaves=leave/VBZ ./.`)[0]?.content).toEqual([
      'Nobody will sign tonight',
      'unless the army leaves',
    ])
  })
  it('holds no passive, no comparison, and no clause with "that"', () => {
    const left = 'Talks/NNS go=go/VBP on/RP in/IN June/NNP ,/,'
    expect(tails(`${left} the/DT inquiry/NN was=be/AUX concluded=conclude/VBN ./.`)).toEqual([])
    expect(tails(`${left} sooner/RB than/IN the/DT envoy/NN admits=admit/VBZ ./.`)).toEqual([])
    expect(tails(`${left} the/DT envoy/NN told=tell/VBD her/PRP that/IN it/PRP was=be/VBD over/RP ./.`)).toEqual([])
  })
})

describe('turns of several words', () => {
  const turns = (written: string, link: (tokens: { head: number; deprel: string }[]) => void) => {
    const { text, sentence } = tagged(written)
    const tokens = sentence.tokens.map(t => ({ ...t }))
    link(tokens)
    return withIdioms([{ ...sentence, tokens }], []).map(a => spans(text, a))
  }
  it('make known', () => {
    const subject = (t: { head: number; deprel: string }[]) => {
      t[1] = { ...t[1]!, head: 2, deprel: 'nsubj' }
    }
    expect(
      turns('The/DT union/NN let/VBD it/PRP be/AUX known=know/VBN that/IN work/NN would/MD stop/VB ./.', subject),
    ).toEqual([{ source: ['union'], cue: 'let it be known', content: ['that work would stop'] }])
    expect(turns('The/DT union/NN let/VBD him/PRP go/VB ./.', subject)).toEqual([])
  })
  it('have no comment, but may have no money', () => {
    const subject = (t: { head: number; deprel: string }[]) => {
      t[1] = { ...t[1]!, head: 2, deprel: 'nsubj' }
    }
    expect(turns('The/DT Fund/NNP had=have/VBD no/DT comment/NN ./.', subject)[0]?.cue).toBe('had no')
    expect(turns('The/DT Fund/NNP had=have/VBD no/DT money/NN ./.', subject)).toEqual([])
  })
})
