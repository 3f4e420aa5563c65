/** An entry as a line of a list: who, what they do, in which words, through whose voices, and where it stands. */
import { Link } from 'wouter'
import type { Card, VoiceLink, Where } from '../../views/pages/shapes.ts'
import { dateText, percent, plain, T } from '../texts.ts'

/** An address in the reading view that opens at the words. */
export const wordsAt = (w: Where, entry?: string): string =>
  `/reports/${encodeURIComponent(w.report)}?at=${w.start}-${w.end}${entry ? `&entry=${encodeURIComponent(entry)}` : ''}`

/** From the outlet inwards: each voice carries the next. */
export const Chain = ({ voices }: { voices: readonly VoiceLink[] }) => (
  <ol className="chain" aria-label={T.voices}>
    {voices.map((v, i) => (
      <li key={v.id ?? i}>
        {v.id ? (
          <Link className="link" href={`/entries/${encodeURIComponent(v.id)}`}>
            {v.label}
          </Link>
        ) : (
          <span className="link">{v.label}</span>
        )}
        {v.cue ? <i>{v.cue}</i> : null}
        {v.hedge ? <span className="badge warn">{v.hedge}</span> : null}
      </li>
    ))}
  </ol>
)

const LATE = new Set(['overdue', 'broken'])
const tone = (card: Card): string =>
  LATE.has(card.does) || card.kind === 'discrepancy' || card.does === 'denies' || card.does === 'is against'
    ? 'badge warn'
    : card.does === 'kept' || card.does === 'is for' || card.does === 'confirms'
      ? 'badge good'
      : 'badge'

export const CardView = ({ card, chain = true }: { card: Card; chain?: boolean }) => {
  const at = card.where[0]!
  const date = card.when ?? card.published
  return (
    <article className="card">
      <header>
        <strong className={card.who.length === 0 && card.kind !== 'statement' ? 'visually-hidden' : undefined}>
          {card.who.length === 0
            ? card.kind === 'statement'
              ? T.nobody
              : plain(card.kind)
            : card.who.slice(0, 3).map((w, i) => (
                <span key={w.id}>
                  {i > 0 ? ', ' : ''}
                  <Link href={`/actors/${encodeURIComponent(w.id)}`}>{w.name}</Link>
                </span>
              ))}
          {card.who.length > 3 ? ` +${card.who.length - 3}` : ''}
        </strong>
        <span className={tone(card)}>{plain(card.does)}</span>
        {card.doubtful ? <span className="badge warn">{T.doubtful}</span> : null}
        {card.review && card.review !== 'machine' ? <span className="badge good">{card.review}</span> : null}
        {date ? <span className="quiet small">{dateText(date)}</span> : null}
      </header>
      <blockquote className={card.quoted || card.kind !== 'statement' ? 'words' : 'words retold'} dir="auto">
        {card.words}
      </blockquote>
      <footer>
        {chain && card.voices.length > 1 ? <Chain voices={card.voices} /> : null}
        <Link className="more" href={wordsAt(at, card.id)}>
          {at.reportName}:{at.line}
        </Link>
        <Link className="more" href={`/entries/${encodeURIComponent(card.id)}`}>
          {T.wholeEntry}
        </Link>
        {card.confidence === undefined ? null : (
          <span title={T.confidence}>
            {T.confidence} {percent(card.confidence)}
          </span>
        )}
      </footer>
    </article>
  )
}

export const CardList = ({ cards, chain = true }: { cards: readonly Card[]; chain?: boolean }) => (
  <ul className="cards">
    {cards.map(c => (
      <li key={c.id}>
        <CardView card={c} chain={chain} />
      </li>
    ))}
  </ul>
)
