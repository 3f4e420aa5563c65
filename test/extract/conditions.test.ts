/** Conditions by their conjunction: which relation, which words, and what is none. */
import { describe, expect, it } from 'vitest'
import { conditionsIn } from '../../src/extract/conditions.ts'
import { tagged } from './tagged.ts'

const conditions = (written: string): string[] => {
  const { text, sentence } = tagged(written)
  return conditionsIn(
    sentence,
    sentence.tokens.map((_, i) => i),
  ).map(c => `${c.relation}: ${text.slice(c.words.start, c.words.end)}`)
}

describe('conditions', () => {
  it.each([
    [
      'The/DT union/NN would/MD sign/VB nothing/PRP unless/SC the/DT army/NN left=leave/VBD ./.',
      'unless: the army left',
    ],
    ['No/DT talks/NNS before/IN withdrawal/NN ./.', 'only-after: withdrawal'],
    [
      'The/DT port/NN will/MD stay/VB closed/JJ until/SC the/DT arrears/NNS are=be/AUX paid=pay/VBN ./.',
      'only-after: the arrears are paid',
    ],
    ['She/PRP would/MD sign/VB only/RB after/SC the/DT vote/NN ./.', 'only-after: the vote'],
    ['It/PRP could/MD return/VB ,/, but/CC only/RB if/SC the/DT claim/NN fell=fall/VBD ./.', 'only-if: the claim fell'],
    ['It/PRP would/MD go/VB back/RB ,/, provided/VBN that/SC the/DT bill/NN fell=fall/VBD ./.', 'if: the bill fell'],
    ['It/PRP would/MD raise/VB duties/NNS should/MD the/DT bloc/NN act/VB ./.', 'if: the bloc act'],
    ['It/PRP will/MD only/RB join/VB if/SC the/DT bill/NN falls=fall/VBZ ./.', 'only-if: the bill falls'],
    [
      'It/PRP will/MD leave/VB as/IN soon/RB as/IN the/DT deal/NN is=be/AUX signed=sign/VBN ./.',
      'after: the deal is signed',
    ],
    [
      'She/PRP refused=refuse/VBD to/TO talk/VB while/SC the/DT hall/NN was=be/AUX occupied=occupy/VBN ./.',
      'if: the hall was occupied',
    ],
    ['Unless/SC the/DT rota/NN goes=go/VBZ the/DT crews=crew/NNS will/MD strike/VB ./.', 'unless: the rota goes'],
    ['It/PRP will/MD talk/VB the/DT moment/NN the/DT army/NN leaves=leave/VBZ ./.', 'after: the army leaves'],
    ['They/PRP want/VBP a/DT vote/NN before/SC the/DT army/NN leaves=leave/VBZ ./.', 'before: the army leaves'],
  ])('%s', (written, expected) => {
    expect(conditions(written)).toEqual([expected])
  })
  it.each([
    'At/IN the/DT moment/NN the/DT army/NN wants=want/VBZ a/DT pause/NN ./.',
    'It/PRP voted=vote/VBD the/DT day/NN the/DT army/NN left=leave/VBD ./.',
    'They/PRP left=leave/VBD before/SC the/DT talks/NNS began=begin/VBD ./.',
    'The/DT talks/NNS will/MD not/RB go/VB on/RP until/IN Friday/NNP ./.',
    'He/PRP asked=ask/VBD if/SC the/DT bridge/NN was=be/AUX open/JJ ./.',
    'The/DT firm/NN provided=provide/VBD food/NN ./.',
    'The/DT minister/NN should/MD resign/VB ./.',
    'They/PRP returned=return/VBD after/SC the/DT city/NN agreed=agree/VBD ./.',
    'They/PRP will/MD leave/VB after/SC rejecting=reject/VBG the/DT offer/NN ./.',
    'It/PRP could/MD count/VB after/IN all/DT ./.',
    'It/PRP will/MD pay/VB if/SC necessary/JJ ./.',
  ])('none in: %s', written => {
    expect(conditions(written)).toEqual([])
  })
})
