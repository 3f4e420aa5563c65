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
      'The/DT Council/NNP has=have/AUX ruled=rule/VBN out/RP a/DT truce/NN ./.',
      'Council oppose ceasefire: The Council has ruled out a truce',
    ],
    [
      'The/DT Council/NNP is=be/AUX believed=believe/VBN to/TO favour/NN a/DT truce/NN ./.',
      'Council support ceasefire: The Council is believed to favour a truce',
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
  ])('none in: %s', written => {
    expect(stands(written, 'Council')).toEqual([])
  })
})
