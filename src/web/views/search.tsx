/** Everything that holds the words searched for, by kind, with names and reports first. */
import { Link, useSearch } from 'wouter'
import type { SearchPage } from '../../views/pages/search.ts'
import { usePage } from '../api.ts'
import { CardList } from '../parts/card.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State } from '../parts/state.tsx'
import { numberText, T } from '../texts.ts'

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  statement: ['/statements', T.statements],
  event: ['/events', T.events],
  position: ['/positions', T.positions],
  proposal: ['/proposals', T.proposals],
  commitment: ['/commitments', T.commitments],
  discrepancy: ['/discrepancies', T.discrepancies],
}

const Names = ({ title, at, of }: { title: string; at: string; of: SearchPage['actors'] }) =>
  of.length === 0 ? null : (
    <section className="sheet">
      <h2>{title}</h2>
      <ul className="chips">
        {of.map(x => (
          <li key={x.id}>
            <Link href={`/${at}/${encodeURIComponent(x.id)}`}>{x.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )

export const Search = () => {
  const q = new URLSearchParams(useSearch()).get('q') ?? ''
  return (
    <Ready loaded={usePage<SearchPage>(`/search?q=${encodeURIComponent(q)}`)}>
      {page => (
        <>
          <Head title={q ? `${T.found} “${q}”` : T.searchWord} />
          {page.groups.length + page.actors.length + page.places.length + page.reports.length === 0 ? (
            <State kind="empty">{T.searchHelp}</State>
          ) : null}
          <div className="columns">
            <Names title={T.actors} at="actors" of={page.actors} />
            <Names title={T.places} at="places" of={page.places} />
            <Names title={T.reports} at="reports" of={page.reports} />
          </div>
          {page.groups.map(g => {
            const [address, title] = KINDS[g.kind]!
            const all = g.kind === 'discrepancy' ? address : `${address}?q=${encodeURIComponent(q)}`
            return (
              <section className="sheet spaced" key={g.kind}>
                <h2>
                  {title}
                  <Link href={all}>
                    {T.allOf} {numberText(g.total)}
                  </Link>
                </h2>
                <CardList cards={g.cards} />
              </section>
            )
          })}
        </>
      )}
    </Ready>
  )
}
