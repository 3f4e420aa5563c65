/** Interviews without labels: answers are the words of who is interviewed, questions and explainers are nobody's. */
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../src/knowledge/index.ts'
import { createEngine } from '../../../src/language/index.ts'
import { interviewRule } from '../../../src/read/attribution/interview-rule.ts'
import { tokenTable } from '../../../src/read/attribution/token-table.ts'
import { read } from '../../../src/read-reports.ts'

const engine = createEngine({ lexicon: loadKnowledge().lexicon })
const answersIn = (text: string): string[] =>
  interviewRule(
    tokenTable(text, engine.parse(text), () => ({ fine: 0, wide: 0 })),
    0.8,
  ).map(
    a => `${text.slice(a.source[0]!.start, a.source[0]!.end)}: ${text.slice(a.content[0]!.start, a.content[0]!.end)}`,
  )

const LEAD = 'The broker of the straits\n\nFor two years Tomas Wehrli has carried messages between the coasts.'
const PAIRS: readonly (readonly [string, string])[] = [
  ['Is there still a process?', 'There is, and I know both capitals want it to go on.'],
  ['The navy says the buoys were moved at night.', 'I have seen the charts. Nobody moved a buoy.'],
  ['You resigned once already. Why come back?', 'Because they asked me. Nobody else had the keys.'],
  ['What would make you leave for good?', 'I told both sides so in March.'],
]
const ANSWERS = [
  'Tomas Wehrli: There is, and I know both capitals want it to go on.',
  'Tomas Wehrli: I have seen the charts.',
  'Tomas Wehrli: Nobody moved a buoy.',
  'Tomas Wehrli: Because they asked me.',
  'Tomas Wehrli: Nobody else had the keys.',
  'Tomas Wehrli: I told both sides so in March.',
]
const TAIL = 'The navy of Salu did not respond to a request for comment. Mr Wehrli is expected on Friday.'

describe('questions and answers without labels', () => {
  it('in pairs: the first line of a pair is the question, whatever its form', () => {
    const text = [LEAD, ...PAIRS.map(p => p.join('\n')), TAIL].join('\n\n')
    expect(answersIn(text)).toEqual(ANSWERS)
  })
  it('a paragraph each: what follows a question is the answer; a line of others is left open, with what follows it', () => {
    const text = [LEAD, ...PAIRS.flat(), TAIL].join('\n\n')
    expect(answersIn(text)).toEqual(ANSWERS.filter(a => !/charts|buoy/.test(a)))
  })
  it('fewer than three questions, nobody named, or paragraphs that speak of others: nothing', () => {
    expect(answersIn([LEAD, ...PAIRS.slice(0, 2).map(p => p.join('\n')), TAIL].join('\n\n'))).toEqual([])
    expect(answersIn(['A talk in a garden.', ...PAIRS.map(p => p.join('\n')), TAIL].join('\n\n'))).toEqual([])
    const explainer = [
      'Tomas Wehrli signed the deal on Monday.',
      'What does it cover?',
      'Three valleys and a road. The army keeps the bridge.',
      'Will prices fall?',
      'Not yet, say traders. “We are waiting,” said one.',
      'What comes next?',
      'A vote in May. Nobody knows who will win it.',
    ]
    expect(answersIn(explainer.join('\n\n'))).toEqual([])
  })
  it('become statements without a cue, and "you" in a question is who answers', () => {
    const pairs = [...PAIRS, ['In May you promised that the port would stay open. Does that stand?', 'As I said, yes.']]
    const text = [LEAD, ...pairs.map(p => p.join('\n')), TAIL].join('\n\n')
    const record = read({ text, language: 'en', published: '2026-03-01' })
    const wehrli = record.actors.find(a => a.name === 'Tomas Wehrli')!.id
    const said = record.statements.filter(s => s.sources.some(x => x.actor === wehrli))
    expect(said.filter(s => s.cue === null).length).toBeGreaterThanOrEqual(4)
    expect(said.some(s => s.act === 'promise' && /^promised$/.test(s.cue?.exact ?? ''))).toBe(true)
    expect(said.some(s => s.content.some(c => c.exact.includes('buoys were moved')))).toBe(false)
  })
})
