/** The reports of the dossier, newest first. */
import { Link } from 'wouter'
import { usePage } from '../api.ts'
import { Head } from '../parts/head.tsx'
import { Ready, State } from '../parts/state.tsx'
import { dateText, numberText, T } from '../texts.ts'

interface Page {
  readonly reports: readonly {
    readonly id: string
    readonly name: string
    readonly outlet?: string
    readonly author?: string
    readonly published?: string
    readonly copyOf?: string
    readonly entries: number
    readonly words: number
  }[]
}

export const Reports = () => (
  <Ready loaded={usePage<Page>('/reports')}>
    {page => (
      <>
        <Head title={T.reports} />
        {page.reports.length === 0 ? <State kind="empty" /> : null}
        <section className="sheet scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Report</th>
                <th scope="col">Outlet</th>
                <th scope="col">Published</th>
                <th scope="col">Words</th>
                <th scope="col">Entries</th>
              </tr>
            </thead>
            <tbody>
              {[...page.reports].reverse().map(r => (
                <tr key={r.id}>
                  <th scope="row" dir="auto">
                    <Link href={`/reports/${encodeURIComponent(r.id)}`}>{r.name}</Link>
                    {r.copyOf ? <span className="badge plain"> copy</span> : null}
                  </th>
                  <td>{r.outlet}</td>
                  <td>{dateText(r.published)}</td>
                  <td>{numberText(r.words)}</td>
                  <td>{numberText(r.entries)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </>
    )}
  </Ready>
)
