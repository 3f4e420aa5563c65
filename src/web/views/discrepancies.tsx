/** What contradicts: each side with its teller and its words, side by side, and why they cannot both be right. */
import { Link } from 'wouter'
import type { DiscrepanciesPage } from '../../views/pages/happenings.ts'
import { usePage } from '../api.ts'
import { wordsAt } from '../parts/card.tsx'
import { CsvButton } from '../parts/download.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State, TooMuch } from '../parts/state.tsx'
import { dateText, plain, T } from '../texts.ts'

export const Discrepancies = () => (
  <Ready loaded={usePage<DiscrepanciesPage>('/discrepancies')}>
    {page => (
      <>
        <Head
          title={T.discrepancies}
          tools={
            <CsvButton
              name="contradictions"
              rows={() => [
                ['kind', 'why', 'teller', 'value', 'words', 'report', 'line'],
                ...page.items.flatMap(d =>
                  d.sides.map(s => [d.kind, d.why, s.teller, s.value, s.where.exact, s.where.reportName, s.where.line]),
                ),
              ]}
            />
          }
        >
          {T.contradictHelp}
        </Head>
        {page.items.length === 0 ? <State kind="empty" /> : null}
        <TooMuch more={page.more} />
        {page.items.map(d => (
          <section className="sheet spaced" key={d.card.id}>
            <h2>
              <Link href={`/entries/${encodeURIComponent(d.card.id)}`}>{d.why}</Link>
              <span className="badge warn">{plain(d.kind)}</span>
            </h2>
            <div className="sides">
              {d.sides.map(s => (
                <div className="side-of" key={s.where.report + s.where.start}>
                  <strong>{s.teller}</strong>
                  {s.value === s.where.exact ? null : <span className="told">{s.value}</span>}
                  <blockquote className="words" dir="auto">
                    {s.where.exact}
                  </blockquote>
                  <span className="quiet small">
                    <Link href={wordsAt(s.where, s.statement)}>
                      {s.where.reportName}:{s.where.line}
                    </Link>{' '}
                    {dateText(s.where.published)}
                  </span>
                </div>
              ))}
            </div>
            {d.about.length > 0 ? (
              <p className="small quiet">
                {T.about}{' '}
                {d.about.map((a, i) => (
                  <span key={a.id}>
                    {i > 0 ? '; ' : ''}
                    <Link href={`/entries/${encodeURIComponent(a.id)}`}>{a.words}</Link>
                  </span>
                ))}
              </p>
            ) : null}
          </section>
        ))}
      </>
    )}
  </Ready>
)
