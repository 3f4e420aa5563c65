/**
 * What nobody has looked at yet, the least certain first: one entry at a time, by keyboard or by hand.
 *
 * a accepts, c corrects, r rejects, u undoes, j and k go on and back.
 */
import { useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { Card } from '../../views/pages/shapes.ts'
import { usePage } from '../api.ts'
import { Chain, wordsAt } from '../parts/card.tsx'
import { Decide } from '../parts/decide.tsx'
import { Facts } from '../parts/facts.tsx'
import { Head } from '../parts/head.tsx'
import { pressKey, useKeys } from '../parts/keys.ts'
import { Ready } from '../parts/state.tsx'
import { numberText, percent, plain, T } from '../texts.ts'

interface Page {
  readonly cards: readonly Card[]
  readonly next: string | null
  readonly decided: number
}

const One = ({ card }: { card: Card }) => (
  <section className="sheet">
    <h2>
      <span>
        {card.who.map(w => w.name).join(', ') || plain(card.kind)} <span className="badge">{plain(card.does)}</span>
      </span>
      {card.confidence === undefined ? null : (
        <span className="quiet small">
          {T.confidence} {percent(card.confidence)}
        </span>
      )}
    </h2>
    <Chain voices={card.voices} />
    <blockquote className={card.quoted ? 'words' : 'words retold'} dir="auto">
      {card.words}
    </blockquote>
    <Facts facts={card.facts} />
    <p className="small">
      <Link href={wordsAt(card.where[0]!, card.id)}>
        {card.where[0]!.reportName}:{card.where[0]!.line}
      </Link>
    </p>
    <Decide key={card.id} card={card} />
  </section>
)

const Queue = ({ page }: { page: Page }) => {
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const card = page.cards[Math.min(at, page.cards.length - 1)]
  useKeys(e => {
    if (e.key === 'j') setAt(Math.min(at + 1, page.cards.length - 1))
    else if (e.key === 'k') setAt(Math.max(at - 1, 0))
    else if ('acru'.includes(e.key)) pressKey(box.current, e.key)
  })
  if (!card)
    return (
      <p className="state" role="status">
        <strong>{page.decided > 0 ? T.allLookedAt : T.nothingToReview}</strong>
      </p>
    )
  return (
    <div ref={box} className="queue">
      <p className="quiet small">
        {numberText(at + 1)} / {numberText(page.cards.length)} · {T.reviewKeys}
      </p>
      <One card={card} />
      {page.next ? (
        <p>
          <Link href={`/review?after=${encodeURIComponent(page.next)}`}>{T.nextOnes}</Link>
        </p>
      ) : null}
    </div>
  )
}

export const Review = () => {
  const search = useSearch()
  return (
    <Ready loaded={usePage<Page>(search ? `/review?${search}` : '/review')}>
      {page => (
        <>
          <Head title={T.review}>
            {numberText(page.cards.length)}
            {page.next ? '+' : ''} {T.toLookAt} · {numberText(page.decided)} {T.decisions}
          </Head>
          <Queue key={search} page={page} />
        </>
      )}
    </Ready>
  )
}
