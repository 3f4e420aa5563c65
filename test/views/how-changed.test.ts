/** Histories in words: in the brief, on an entry's page, and from one record to the next. */
import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/export/html.ts'
import { toMarkdown } from '../../src/export/markdown.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { howChanged } from '../../src/views/how-changed.ts'
import { deskOf } from '../../src/views/pages/desk.ts'
import { entryPage } from '../../src/views/pages/entry.ts'
import { recordDiff } from '../../src/views/record-diff.ts'
import { type Told, toldIn } from '../reconcile/told-later.ts'

const told: readonly Told[] = [
  {
    day: '2026-02-02',
    outlet: 'Northern Wire',
    text: 'Aldo Renvik opposes the ceasefire. The port of Lomvik will pay the overdue wages by 5 March.',
    actors: ['Aldo Renvik', 'port of Lomvik'],
    stands: { holder: 'Aldo Renvik', stance: 'oppose', words: 'opposes the ceasefire' },
    owes: { party: 'port of Lomvik', words: 'pay the overdue wages by 5 March', due: '2026-03-05' },
  },
  {
    day: '2026-02-09',
    outlet: 'Harbour Post',
    text: 'If prisoners are freed Aldo Renvik accepts the ceasefire. Lomvik: the port of Lomvik is to pay the overdue wages by 12 March.',
    actors: ['Aldo Renvik', 'port of Lomvik'],
    stands: { holder: 'Aldo Renvik', stance: 'conditional', words: 'accepts the ceasefire' },
    owes: { party: 'port of Lomvik', words: 'pay the overdue wages by 12 March', due: '2026-03-12' },
  },
]
const before = reconcile(told.slice(0, 1).map(toldIn), { generator: 'test' })
const after = reconcile(told.map(toldIn), { generator: 'test' })

describe('how an entry changed', () => {
  const later = after.positions.find(p => p.history)!
  it('is told with its days, the first value too', () => {
    expect(howChanged(later)).toEqual([
      { of: 'stand', values: ['is against (2 February 2026)', 'on a condition (9 February 2026)'] },
    ])
    expect(howChanged(after.positions.find(p => !p.history)!)).toEqual([])
  })
  it('stands under the entry in the brief and on its page', () => {
    const text = toMarkdown(after)
    expect(text).toContain('how it changed · stand is against (2 February 2026), then on a condition (9 February 2026)')
    expect(text).toContain('due by 5 March 2026 (2 February 2026), then by 12 March 2026 (9 February 2026)')
    expect(entryPage(deskOf(after), later.id)!.history).toMatchObject([
      { asOf: '2026-02-02', field: 'stand', value: 'is against' },
      { asOf: '2026-02-09', field: 'stand', value: 'on a condition' },
    ])
  })
  it('stands behind the entry on paper', () => {
    const text = toHtml(after).replace(/<[^>]+>/g, '')
    expect(text).toContain('how it changed, stand: is against (2 February 2026), then on a condition (9 February 2026)')
    expect(text).toContain(
      'how it changed, due: by 5 March 2026 (2 February 2026), then by 12 March 2026 (9 February 2026)',
    )
    expect(toHtml(before)).not.toContain('how it changed')
  })
  it('is named from one record to the next', () => {
    const { entries } = recordDiff(before, after)
    expect(entries.find(e => e.list === 'positions' && e.change === 'new')).toMatchObject({
      change: 'new',
      head: 'Aldo Renvik on a condition · ceasefire',
      what: ['how it changed: stand is against (2 February 2026), then on a condition (9 February 2026)'],
    })
  })
  it('says of an entry that is in both what it was and what it is now', () => {
    const [kept] = before.commitments
    const now = { ...before, commitments: [{ ...kept!, state: 'overdue' as const }] }
    expect(recordDiff(before, now).entries).toMatchObject([
      { head: 'port of Lomvik overdue · undertaking', what: ['state: pending, now overdue'] },
    ])
    expect(recordDiff(before, before).entries).toEqual([])
  })
})
