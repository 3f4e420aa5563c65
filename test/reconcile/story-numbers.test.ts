/** Numbers that reports of one story tell of one thing, and the stories themselves. */
import { describe, expect, it } from 'vitest'
import { toldNumbersIn } from '../../src/reconcile/discrepancies/told-numbers.ts'
import { createStoryLinks } from '../../src/reconcile/kept/story-links.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { bareReading } from './told-story.ts'

const published = '2025-03-18'
const report = (text: string, outlet: string, day = published) => bareReading(text, outlet, day).report
const found = (...texts: readonly string[]) =>
  reconcile(
    texts.map((text, i) => bareReading(text, `Outlet ${i}`, published)),
    { generator: 'test' },
  ).discrepancies

const visit = 'Inspectors of the Verification Agency drove with Hallgren to the depot of Marwa in Sabira.'
const denial = 'According to Sabira, nobody from the Agency came near Marwa with Hallgren but tourists.'

describe('numbers of one story', () => {
  it('differ where a team, a wait or a stock is told with two of them', () => {
    const team = found(`${visit} The team of seven waited there.`, `${denial} The team, of four persons, left again.`)
    expect(team.map(d => d.kind)).toEqual(['number'])
    expect(team[0]?.sides.map(x => x.value).sort()).toEqual([4, 7])
    expect(
      found(
        `${visit} They found 36 rockets under tarpaulins at the base.`,
        `${denial} The base contains no rockets, an official said.`,
      )[0]
        ?.sides.map(s => s.value)
        .sort(),
    ).toEqual([0, 36])
  })
  it('name their tellers', () => {
    const [team] = found(`${visit} The team of seven waited there.`, `${denial} The team, of four persons, left again.`)
    expect(team?.why).toMatch(
      /^For the same thing \(members of the team\) \d according to Outlet \d and \d according to Outlet \d\.$/,
    )
    expect(team?.why).toContain('7 according to Outlet 0')
    expect(team?.why).toContain('4 according to Outlet 1')
  })
  it.each([
    ['about and exact', 'Some 40 rockets lay at the base.', 'At the base lay 41 rockets.'],
    ['a lower bound', 'At least 30 rockets lay at the base.', 'At the base lay 41 rockets.'],
    ['offer and demand', 'Sabira offered 30 rockets from the base.', 'The base holds 41 rockets.'],
    [
      'a toll brought up to date',
      'The stock at the base was 30 rockets.',
      'The stock at the base has increased to 41 rockets.',
    ],
  ])('agree: %s', (_what, one, other) => {
    expect(found(`${visit} ${one}`, `${denial} ${other}`)).toEqual([])
  })
  it('are not compared between stories', () => {
    expect(
      found(
        `${visit} The team of seven waited there.`,
        'The police chief of Port Laurent sent a team of four to the harbour.',
      ),
    ).toEqual([])
  })
})

describe('stories', () => {
  it('are of reports that share rare names within days', () => {
    const [a, b, late] = [report(visit, 'A'), report(denial, 'B'), report(denial, 'C', '2025-06-18')]
    const links = createStoryLinks()
    links.update([], [a!, b!, late!])
    expect([...links.linksOf(a!.id)]).toEqual([b!.id])
    expect([...links.linksOf(late!.id)]).toEqual([])
  })
})

describe('told numbers', () => {
  it('have a kind and a value in its smallest unit', () => {
    expect(
      toldNumbersIn('They waited three and a half hours, some 210 km from the front.').map(n => [
        n.value,
        n.kind,
        n.qualifier,
      ]),
    ).toEqual([
      [210, 'minutes', undefined],
      [210, 'kilometres from there', 'about'],
    ])
  })
  it('leave calibres and years out', () => {
    expect(toldNumbersIn('It sought 122-millimetre shells made in 2019.')).toEqual([])
  })
})

describe('ranks, offices and ages of one person', () => {
  it.each([
    ['rank', `${visit} Captain Fahd Amiri led them.`, `${denial} Colonel Fahd Amiri said so.`, 'role'],
    [
      'office',
      `${visit} Marta Heyn, the leader of the union, came.`,
      `${denial} Marta Heyn, the deputy leader of the union, left.`,
      'role',
    ],
    ['age', `${visit} A guard, Ilir Hoxa, 19, was hurt.`, `${denial} A guard, Ilir Hoxa, 22, was hurt.`, 'number'],
  ])('differ: %s', (_, a, b, kind) => {
    expect(found(a, b).map(d => d.kind)).toEqual([kind])
  })
  it.each([
    ['a former rank', `${visit} Captain Fahd Amiri led them.`, `${denial} The former Colonel Fahd Amiri said so.`],
    ['another person', `${visit} Captain Fahd Amiri led them.`, `${denial} Colonel Sena Amiri said so.`],
    [
      'a promotion that one report tells',
      `${visit} Captain Fahd Amiri led them.`,
      `${denial} Captain Fahd Amiri was there. Colonel Fahd Amiri, as he now is, said so.`,
    ],
    [
      'two offices that one may hold',
      `${visit} Marta Heyn, the leader of the union, came.`,
      `${denial} Marta Heyn, the chairwoman of the fund, left.`,
    ],
  ])('do not differ: %s', (_, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})

describe('shares and distances', () => {
  it('differ where they are of one thing', () => {
    const share = found(
      `${visit} The accord covers 87 per cent of goods.`,
      `${denial} The accord covers 78 per cent of goods.`,
    )
    expect(share.map(d => d.kind)).toEqual(['number'])
  })
  it('do not where other places stand before them', () => {
    expect(
      found(
        `${visit} Krut lies 12 kilometres from the border.`,
        `${denial} Five died at Tolna, 20 kilometres from the border.`,
      ),
    ).toEqual([])
  })
})

it.each(['no fewer than ', 'not less than ', 'on no day fewer than ', 'at least '])(
  '"%s40 rockets" is at least so many',
  words => {
    const numbers = toldNumbersIn(`Inspectors saw ${words}40 rockets at the depot of Marwa.`)
    expect(numbers.map(n => [n.value, n.qualifier])).toContainEqual([40, 'at-least'])
  },
)
