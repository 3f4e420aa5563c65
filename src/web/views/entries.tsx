/** All entries of a kind: searched, narrowed by facets, fifty at a time. The address holds every choice. */
import { type FormEvent, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Facet, ListPage } from '../../views/pages/lists.ts'
import { usePage } from '../api.ts'
import { CardList } from '../parts/card.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State } from '../parts/state.tsx'
import { countText, numberText, plain, T } from '../texts.ts'

type Kind = 'statements' | 'events' | 'positions' | 'proposals' | 'commitments'

const toggled = (search: string, field: string, value: string): string => {
  const q = new URLSearchParams(search)
  const now = q.getAll(field)
  q.delete(field)
  q.delete('offset')
  for (const v of now.includes(value) ? now.filter(x => x !== value) : [...now, value])
    q.append(field, value === v ? value : v)
  return q.toString()
}
const paged = (search: string, offset: number): string => {
  const q = new URLSearchParams(search)
  if (offset > 0) q.set('offset', String(offset))
  else q.delete('offset')
  return q.toString()
}

const Facets = ({ facets, choose }: { facets: readonly Facet[]; choose: (field: string, value: string) => void }) => {
  // Beside the list they are always seen; above it, on a phone, the button unfolds them.
  const [unfolded, unfold] = useState(false)
  const chosen = facets.flatMap(f => f.values).filter(v => v.on).length
  return (
    <aside className={unfolded ? 'facets unfolded' : 'facets'} aria-label={T.narrow}>
      {facets.length > 0 ? (
        <button type="button" className="unfold" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
          {T.narrow}
          {chosen > 0 ? ` (${numberText(chosen)})` : ''}
        </button>
      ) : null}
      {facets.map(f => (
        <details key={f.field} open={f.values.length <= 8 || f.values.some(v => v.on)}>
          <summary>{plain(f.field)}</summary>
          {f.values.map(v => (
            <label key={v.value}>
              <input type="checkbox" checked={v.on} onChange={() => choose(f.field, v.value)} />
              <span>{plain(v.label)}</span>
              <span className="count">{numberText(v.count)}</span>
            </label>
          ))}
        </details>
      ))}
    </aside>
  )
}

export const Entries = ({ kind }: { kind: Kind }) => {
  const search = useSearch()
  const [, go] = useLocation()
  const to = (query: string): void => go(query ? `/${kind}?${query}` : `/${kind}`)
  const [text, setText] = useState(new URLSearchParams(search).get('q') ?? '')
  const submit = (e: FormEvent): void => {
    e.preventDefault()
    const q = new URLSearchParams(search)
    if (text.trim()) q.set('q', text.trim())
    else q.delete('q')
    q.delete('offset')
    to(q.toString())
  }
  return (
    <>
      <Head title={T[kind]} />
      <search>
        <form className="searchbar" onSubmit={submit}>
          <input
            type="search"
            value={text}
            onChange={e => setText(e.target.value)}
            aria-label={T.search}
            placeholder={T.search}
          />
          <button type="submit" className="primary">
            {T.searchWord}
          </button>
        </form>
      </search>
      <Ready loaded={usePage<ListPage>(search ? `/${kind}?${search}` : `/${kind}`)}>
        {page => (
          <>
            <p className="quiet" role="status">
              {countText(page.total, kind)}
            </p>
            <div className="with-facets">
              <Facets facets={page.facets} choose={(f, v) => to(toggled(search, f, v))} />
              <div>
                {page.cards.length === 0 ? (
                  <State kind="empty">{search ? T.searchHelp : null}</State>
                ) : (
                  <CardList cards={page.cards} />
                )}
                {page.total > page.limit ? (
                  <nav className="tools" aria-label={T.pages}>
                    <button
                      type="button"
                      disabled={page.offset === 0}
                      onClick={() => to(paged(search, page.offset - page.limit))}
                    >
                      {T.previous}
                    </button>
                    <span className="quiet">
                      {numberText(page.offset + 1)}–{numberText(Math.min(page.offset + page.limit, page.total))}{' '}
                      {T.ofWord} {numberText(page.total)}
                    </span>
                    <button
                      type="button"
                      disabled={page.offset + page.limit >= page.total}
                      onClick={() => to(paged(search, page.offset + page.limit))}
                    >
                      {T.next}
                    </button>
                  </nav>
                ) : null}
              </div>
            </div>
          </>
        )}
      </Ready>
    </>
  )
}
