/** What other reports say of an entry: the same utterance or event there, and what contradicts it. */
import { Link } from 'wouter'
import type { Beside } from '../../views/pages/beside.ts'
import type { Card } from '../../views/pages/shapes.ts'
import { T } from '../texts.ts'
import { wordsAt } from './card.tsx'

const Line = ({ card, at }: { card: Card; at: Card['where'][number] }) => (
  <li>
    <Link href={wordsAt(at, card.id)} className="words">
      {at.exact}
    </Link>{' '}
    <span className="quiet small">{at.outlet ?? at.reportName}</span>
  </li>
)

const nothing: Beside = { same: [], discrepancies: [] }

export const Elsewhere = ({ card, report, beside }: { card: Card; report: string; beside: Beside | undefined }) => {
  const { same, discrepancies } = beside ?? nothing
  const lines = [card, ...same].flatMap(c => c.where.filter(w => w.report !== report).map(at => ({ card: c, at })))
  if (lines.length + discrepancies.length === 0) return <p className="quiet small">{T.onlyHere}</p>
  return (
    <>
      {lines.length > 0 ? <h3>{T.elsewhere}</h3> : null}
      <ul className="plain">
        {lines.map(l => (
          <Line key={`${l.card.id}${l.at.report}${l.at.start}`} {...l} />
        ))}
      </ul>
      {discrepancies.length > 0 ? <h3>{T.contradicts}</h3> : null}
      <ul className="plain">
        {discrepancies.map(d => (
          <li key={d.id}>
            <Link href={`/entries/${encodeURIComponent(d.id)}`}>{d.words}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
