/** Positions: who stands where, on which condition, and what is no stand at all. */
import { describe, expect, it } from 'vitest'
import { extractPositions } from '../../src/extract/positions/index.ts'
import { read } from './tagged.ts'

const stands = (written: string, ...names: string[]): string[] =>
  extractPositions(read(written, ...names)).map(
    p => `${p.holder.actor} ${p.stance} ${p.issue}: ${p.words.map(w => w.exact).join(' … ')}`,
  )

describe('positions', () => {
  it.each([
    [
      'The/DT Council/NNP rejected=reject/VBD the/DT truce/NN ./.',
      'Council oppose ceasefire: The Council rejected the truce',
    ],
    [
      'The/DT Council/NNP is=be/AUX ready/JJ to/TO resume/VB talks/NNS ./.',
      'Council open talks: The Council is ready to resume talks',
    ],
    ['The/DT Council/NNP wants=want/VBZ a/DT tariff/NN ./.', 'Council insist economic: The Council wants a tariff'],
    [
      'The/DT Council/NNP says=say/VBZ no/DT to/IN a/DT truce/NN ./.',
      'Council oppose ceasefire: The Council says no to a truce',
    ],
    [
      'The/DT Council/NNP would/MD resign/VB before/SC it/PRP accepted=accept/VBD the/DT truce/NN ./.',
      'Council oppose ceasefire: The Council would resign before it accepted the truce',
    ],
    [
      'The/DT Council/NNP would/MD not/RB move/VB from/IN the/DT truce/NN ./.',
      'Council insist ceasefire: The Council would not move from the truce',
    ],
    [
      'What/WP the/DT Council/NNP will/MD not/RB accept/VB is=be/VBZ a/DT truce/NN ./.',
      'Council oppose ceasefire: What the Council will not accept is a truce',
    ],
    [
      'The/DT Council/NNP would/MD sign/VB once/SC the/DT truce/NN held=hold/VBD ./.',
      'Council conditional ceasefire: The Council would sign once the truce held',
    ],
    [
      'The/DT Council/NNP has=have/AUX ruled=rule/VBN out/RP a/DT truce/NN ./.',
      'Council oppose ceasefire: The Council has ruled out a truce',
    ],
    [
      'The/DT Council/NNP is=be/AUX believed=believe/VBN to/TO favour/NN a/DT truce/NN ./.',
      'Council support ceasefire: The Council is believed to favour a truce',
    ],
    [
      'The/DT Council/NNP called=call/VBD on/IN both/DT parties/NNS to/TO extend/VB the/DT truce/NN ./.',
      'Council insist ceasefire: The Council called on both parties to extend the truce',
    ],
    [
      'The/DT Council/NNP branded=brand/VBD the/DT pay/NN offer/NN an/DT insult/NN ./.',
      'Council oppose labour: The Council branded the pay offer an insult',
    ],
    [
      'The/DT truce/NN was=be/AUX rejected=reject/VBN by/IN the/DT Council/NNP ./.',
      'Council oppose ceasefire: The truce was rejected by the Council',
    ],
    [
      'The/DT Council/NNP is=be/AUX not/RB going=go/VBG to/TO sign/VB the/DT truce/NN ./.',
      'Council oppose ceasefire: The Council is not going to sign the truce',
    ],
    [
      'The/DT Council/NNP has=have/AUX refused=refuse/VBN to/TO give/VB up/RP its/PRP$ prisoners=prisoner/NNS ./.',
      'Council oppose prisoners: The Council has refused to give up its prisoners',
    ],
    [
      'The/DT Council/NNP wants=want/VBZ a/DT vote/NN before/SC the/DT army/NN leaves=leave/VBZ ./.',
      'Council conditional governance: The Council wants a vote before the army leaves',
    ],
    [
      'The/DT Council/NNP called=call/VBN on/IN the/DT army/NN to/TO accept/VB a/DT truce/NN ./.'.replace(
        'Council/NNP called',
        'leader/NN ,/, Council/NNP ,/, called',
      ),
      'Council insist ceasefire: The leader, Council, called on the army to accept a truce',
    ],
    [
      'The/DT Council/NNP has=have/AUX begged=beg/VBN the/DT army/NN to/TO accept/VB the/DT truce/NN ./.',
      'Council insist ceasefire: The Council has begged the army to accept the truce',
    ],
    [
      'The/DT Council/NNP is=be/AUX said=say/VBN to/TO be=be/AUX against/IN the/DT truce/NN ./.',
      'Council oppose ceasefire: The Council is said to be against the truce',
    ],
    [
      'The/DT Council/NNP does=do/AUX not/RB rule/VB out/RP a/DT truce/NN ./.',
      'Council open ceasefire: The Council does not rule out a truce',
    ],
    [
      'The/DT Council/NNP described=describe/VBD the/DT offer/NN as/IN not/RB serious/JJ after/IN the/DT truce/NN ./.',
      'Council oppose ceasefire: The Council described the offer as not serious after the truce',
    ],
  ])('%s', (written, expected) => {
    expect(stands(written, 'Council')).toEqual([expected])
  })
  it('keeps a condition behind a reporting clause, which is left out of its words', () => {
    const [p] = extractPositions(
      read(
        'The/DT Council/NNP would/MD stop/VB shelling/NN ,/, Rihtar/NNP said=say/VBD ,/, if/SC the/DT Front/NNP left=leave/VBD ./.',
        'Council',
        'Front',
      ),
    )
    expect(p?.words.map(w => w.exact)).toEqual(['The Council would stop shelling', 'if the Front left'])
    expect(p?.stance).toBe('conditional')
    expect(p?.conditions.map(c => [c.relation, c.words.exact, c.on?.actor])).toEqual([
      ['if', 'the Front left', 'Front'],
    ])
  })
  it.each([
    'The/DT Council/NNP declined=decline/VBD to/TO comment/VB on/IN the/DT truce/NN ./.',
    'The/DT Council/NNP met=meet/VBD before/SC the/DT truce/NN began=begin/VBD ./.',
    'The/DT Council/NNP insisted=insist/VBD that/SC the/DT truce/NN held=hold/VBD ./.',
    'The/DT truce/NN was=be/AUX rejected=reject/VBN in/IN May/NNP ./.',
    'The/DT Council/NNP refused=refuse/VBD to/TO give/VB details=detail/NNS of/IN the/DT truce/NN ./.',
    'The/DT Council/NNP refused=refuse/VBD them/PRP entry/NN during/IN the/DT truce/NN ./.',
    'The/DT Council/NNP urged=urge/VBD restraint/NN after/IN the/DT truce/NN ./.',
    'The/DT Council/NNP asked=ask/VBD not/RB to/TO be/AUX named=name/VBN in/IN the/DT truce/NN ./.',
    'The/DT Council/NNP welcomed=welcome/VBD the/DT convoy/NN ./.',
    'Does=do/VBZ the/DT Council/NNP want/VB a/DT truce/NN ?/.',
    'It/PRP is=be/AUX unclear/JJ whether/SC the/DT Council/NNP accepts=accept/VBZ the/DT truce/NN ./.',
    'Rihtar/NNP denies=deny/VBZ reports=report/NNS that/SC the/DT Council/NNP has=have/AUX agreed=agree/VBN to/TO leave/VB the/DT island/NN ./.',
    'The/DT Council/NNP has=have/AUX not/RB ratified=ratify/VBN the/DT truce/NN ./.',
    'The/DT Council/NNP is=be/AUX not/RB seeking=seek/VBG war/NN over/IN the/DT island/NN ./.',
    'The/DT Council/NNP rejected=reject/VBD allegations=allegation/NNS about/IN the/DT truce/NN ./.',
    'The/DT Council/NNP was=be/AUX considering=consider/VBG its/PRP$ next/JJ step/NN in/IN the/DT talks/NNS ./.',
    'The/DT Council/NNP would/MD not/RB be/AUX drawn=draw/VBN on/IN the/DT truce/NN ./.',
    'The/DT Council/NNP declined=decline/VBD to/TO give/VB the/DT ages=age/NNS of/IN the/DT prisoners=prisoner/NNS ./.',
    'The/DT Council/NNP does=do/VBZ not/RB recognise/VB that/DT figure/NN for/IN the/DT truce/NN ./.',
    'The/DT Council/NNP is=be/AUX not/RB going=go/VBG to/TO pretend/VB the/DT truce/NN held=hold/VBD ./.',
  ])('none in: %s', written => {
    expect(stands(written, 'Council')).toEqual([])
  })
})
