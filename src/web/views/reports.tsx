/** The reports of the dossier, newest first. */
import { Link } from 'wouter'
import type { ReportsPage } from '../../views/pages/reports.ts'
import { usePage } from '../api.ts'
import { Columns } from '../parts/columns.tsx'
import { Head } from '../parts/head.tsx'
import { Rows } from '../parts/rows.tsx'
import { Ready, State } from '../parts/state.tsx'
import { dateText, numberText, T } from '../texts.ts'

export const Reports = () => (
  <Ready loaded={usePage<ReportsPage>('/reports')}>
    {page => (
      <>
        <Head title={T.reports} />
        {page.reports.length === 0 ? <State kind="empty" /> : null}
        <section className="sheet scroll">
          <table className="stack">
            <Columns names={[T.reportWord, T.outletWord, T.publishedWord, T.wordsWord, T.entriesWord]} />
            <Rows items={[...page.reports].reverse()} columns={5} keyOf={r => r.id}>
              {r => (
                <>
                  <th scope="row" dir="auto">
                    <Link href={`/reports/${encodeURIComponent(r.id)}`}>{r.name}</Link>
                    {r.copyOf ? <span className="badge plain">{T.copyWord}</span> : null}
                  </th>
                  <td data-label={T.outletWord}>{r.outlet}</td>
                  <td data-label={T.publishedWord}>{dateText(r.published)}</td>
                  <td data-label={T.wordsWord}>{numberText(r.words)}</td>
                  <td data-label={T.entriesWord}>{numberText(r.entries)}</td>
                </>
              )}
            </Rows>
          </table>
        </section>
      </>
    )}
  </Ready>
)
