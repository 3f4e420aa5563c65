/**
 * A report with its entries marked in the text. Calm at first: statements only; other layers when asked for.
 *
 * A mark opens its entry beside the text; j and k, or the arrows, go from entry to entry, Escape closes. Selected words show
 * what stands on them, and can be made an entry.
 */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { Mark, ReadingPage } from '../../views/pages/reading.ts'
import { usePage } from '../api.ts'
import { Selected } from '../parts/add-entry.tsx'
import { Chain } from '../parts/card.tsx'
import { Decide } from '../parts/decide.tsx'
import { Elsewhere } from '../parts/elsewhere.tsx'
import { Facts } from '../parts/facts.tsx'
import { Head } from '../parts/head.tsx'
import { pressKey, useKeys } from '../parts/keys.ts'
import { extendSelection, moveStart, useSelected } from '../parts/selection.ts'
import { Ready } from '../parts/state.tsx'
import { dateText, numberText, percent, plain, T } from '../texts.ts'

const LAYERS = ['statements', 'events', 'positions', 'proposals', 'commitments', 'times', 'places', 'actors'] as const

interface Run {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}
/** The text cut at every edge of a mark; each run knows the marks over it, the innermost last. */
const runsOf = (length: number, marks: readonly Mark[]): Run[] => {
  const edges = [...new Set([0, length, ...marks.flatMap(m => [m.start, m.end])])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!
    const over = marks.filter(m => m.start <= start && m.end >= end)
    return { start, end, marks: over.sort((a, b) => b.end - b.start - (a.end - a.start)) }
  })
}

const Text = ({
  page,
  shown,
  chosen,
  choose,
  box,
}: {
  page: ReadingPage
  shown: ReadonlySet<string>
  chosen: string | null
  choose: (id: string) => void
  box: RefObject<HTMLDivElement | null>
}) => {
  const runs = useMemo(
    () =>
      runsOf(
        page.text.length,
        page.marks.filter(m => shown.has(m.layer)),
      ),
    [page, shown],
  )
  return (
    <div className="report-text" dir="auto" lang={page.language} ref={box}>
      {runs.map(r => {
        const words = page.text.slice(r.start, r.end)
        const inner = r.marks.at(-1)
        if (!inner) return <span key={r.start}>{words}</span>
        const classes = [
          inner.layer,
          inner.part,
          inner.depth > 1 ? 'nested' : '',
          r.marks.some(m => m.of === chosen) ? 'chosen' : '',
        ]
        return (
          // The same entries stand in the list beside the text, where the keyboard reaches them.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <mark
            key={r.start}
            data-at={r.start}
            className={classes.join(' ')}
            // The end of a selection is no click on a mark.
            onClick={() => document.getSelection()?.isCollapsed !== false && choose(inner.of)}
            title={`${inner.layer}: ${inner.part}`}
          >
            {words}
          </mark>
        )
      })}
    </div>
  )
}

const Panel = ({
  page,
  chosen,
  choose,
}: {
  page: ReadingPage
  chosen: string | null
  choose: (id: string | null) => void
}) => {
  const card = page.cards.find(c => c.id === chosen)
  if (!card)
    return (
      <aside className="sheet" aria-label={T.inTheReport}>
        <h2>
          {numberText(page.cards.length)} {T.entries}
        </h2>
        <p className="quiet small">{T.readingKeys}</p>
        <ul className="cards">
          {page.cards.map(c => (
            <li key={c.id}>
              <button type="button" className="entry-button" onClick={() => choose(c.id)}>
                <strong>{c.who.map(w => w.name).join(', ') || plain(c.kind)}</strong>{' '}
                <span className="badge">{plain(c.does)}</span>
                <span className="words">{c.words}</span>
              </button>
            </li>
          ))}
        </ul>
      </aside>
    )
  return (
    <aside className="sheet" aria-label={T.wholeEntry} aria-live="polite">
      <h2>
        <span>
          {card.who.map(w => w.name).join(', ') || plain(card.kind)} <span className="badge">{plain(card.does)}</span>
        </span>
        <button type="button" onClick={() => choose(null)}>
          {T.close}
        </button>
      </h2>
      <Chain voices={card.voices} />
      <blockquote className={card.quoted ? 'words' : 'words retold'} dir="auto">
        {card.words}
      </blockquote>
      {card.confidence === undefined ? null : (
        <p className="quiet small">
          {T.confidence} {percent(card.confidence)}{' '}
          {card.doubtful ? <span className="badge warn">{T.doubtful}</span> : null}
        </p>
      )}
      <Facts facts={card.facts} />
      <Elsewhere card={card} report={page.id} beside={page.beside.find(b => b.of === card.id)} />
      <Decide key={card.id} card={card} />
      <p>
        <Link href={`/entries/${encodeURIComponent(card.id)}`}>{T.wholeEntry}</Link>
      </p>
    </aside>
  )
}

const Loaded = ({ page }: { page: ReadingPage }) => {
  const search = new URLSearchParams(useSearch())
  const at = search.get('at')
  const [chosen, setChosen] = useState<string | null>(search.get('entry'))
  const wanted = page.marks.find(m => m.of === search.get('entry'))?.layer
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set(['statements', ...(wanted ? [wanted] : [])]))
  const body = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [selected, select] = useSelected(text)
  const scrollTo = (start: number): void => {
    const marks = [...(body.current?.querySelectorAll<HTMLElement>('mark') ?? [])]
    const target = marks.find(m => Number(m.dataset.at) >= start) ?? marks.at(-1)
    target?.scrollIntoView({ block: 'center' })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the words that the address names
  useEffect(() => {
    if (at) scrollTo(Number(at.split('-')[0]))
  }, [at])
  const choose = (id: string | null): void => {
    setChosen(id)
    const mark = page.marks.find(m => m.of === id)
    if (mark && !shown.has(mark.layer)) setShown(new Set([...shown, mark.layer]))
    if (mark) requestAnimationFrame(() => scrollTo(mark.start))
  }
  const step = (by: number): void => {
    const i = page.cards.findIndex(c => c.id === chosen)
    choose(page.cards[Math.min(Math.max(i + by, 0), page.cards.length - 1)]?.id ?? null)
  }
  useKeys(e => {
    if (e.shiftKey && e.key.startsWith('Arrow')) {
      e.preventDefault()
      const from = text.current?.querySelector('mark.chosen') ?? text.current?.firstElementChild
      extendSelection(from?.firstChild ?? null, e.key)
    } else if (e.key === '.' || e.key === ',') moveStart(e.key === '.')
    else if (e.key === 'j' || e.key === 'ArrowRight') step(1)
    else if (e.key === 'k' || e.key === 'ArrowLeft') step(-1)
    else if (e.key === 'Escape') {
      choose(null)
      closeSelected()
    } else if ('acrun'.includes(e.key)) pressKey(body.current, e.key)
  })
  const closeSelected = (): void => {
    document.getSelection()?.removeAllRanges()
    select(null)
  }
  const toggle = (layer: string): void => {
    const next = new Set(shown)
    if (!next.delete(layer)) next.add(layer)
    setShown(next)
  }
  return (
    <div ref={body}>
      <Head title={page.name}>
        {[page.outlet, page.author, dateText(page.published)].filter(Boolean).join(' · ')}
        {page.copyOf ? (
          <>
            {` · ${T.copyOf} `}
            <Link href={`/reports/${encodeURIComponent(page.copyOf.id)}`}>{page.copyOf.name}</Link>
          </>
        ) : null}
      </Head>
      <fieldset className="layers">
        <legend className="visually-hidden">{T.layers}</legend>
        {LAYERS.filter(l => page.marks.some(m => m.layer === l)).map(l => (
          <button type="button" key={l} aria-pressed={shown.has(l)} onClick={() => toggle(l)}>
            {T[l]}
          </button>
        ))}
      </fieldset>
      <div className="reading">
        <Text page={page} shown={shown} chosen={chosen} choose={choose} box={text} />
        <div className={chosen || selected ? 'panel open' : 'panel'}>
          {selected ? (
            <Selected
              key={`${selected.start}-${selected.end}`}
              page={page}
              at={selected}
              choose={id => {
                closeSelected()
                choose(id)
              }}
              close={closeSelected}
            />
          ) : null}
          <Panel page={page} chosen={chosen} choose={choose} />
        </div>
      </div>
    </div>
  )
}

export const Reading = ({ id }: { id: string }) => (
  <Ready loaded={usePage<ReadingPage>(`/reports/${encodeURIComponent(id)}`)}>
    {page => <Loaded key={page.id} page={page} />}
  </Ready>
)
