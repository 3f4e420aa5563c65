/** Tolls by teller: for each event and kind of count, who gave which number when, drawn and as a table. */
import { useRef } from 'react'
import { Link } from 'wouter'
import type { TollsPage } from '../../views/pages/happenings.ts'
import { usePage } from '../api.ts'
import { Columns } from '../parts/columns.tsx'
import { CsvButton, PictureButtons } from '../parts/download.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State, TooMuch } from '../parts/state.tsx'
import { useWidth } from '../parts/use-width.ts'
import { dateText, numberText, plain, T } from '../texts.ts'
import { overDays, TollTime } from './toll-time.tsx'

type Group = TollsPage['groups'][number]
const SIGN: Readonly<Record<string, string>> = { 'at-least': '≥ ', 'at-most': '≤ ', about: '≈ ' }
const shown = (r: Group['rows'][number]): string => `${SIGN[r.qualifier ?? ''] ?? ''}${numberText(r.value)}`

/** One line a telling, in the order of publication; the longer the line, the higher the toll. */
const Chart = ({ group }: { group: Group }) => {
  const drawing = useRef<SVGSVGElement>(null)
  const [box, width] = useWidth(500)
  const most = Math.max(...group.rows.map(r => r.value), 1)
  const left = Math.min(220, width * 0.45)
  const x = (v: number): number => left + (v / most) * (width - left - 70)
  return (
    <div ref={box} className="measured">
      <svg
        ref={drawing}
        className="chart"
        width={width}
        height={group.rows.length * 26 + 8}
        role="img"
        aria-label={`${group.of}: ${group.rows.map(r => `${r.teller} ${shown(r)}`).join(', ')}`}
      >
        {group.rows.map((r, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same teller may give the same value twice
          <g key={i}>
            <text className="label" x={0} y={i * 26 + 18}>
              {r.teller.length > width / 26 ? `${r.teller.slice(0, Math.floor(width / 26))}…` : r.teller}
            </text>
            <line
              className={r.qualifier ? 'bar open' : 'bar'}
              x1={left}
              x2={x(r.value)}
              y1={i * 26 + 14}
              y2={i * 26 + 14}
            />
            <text className="value" x={x(r.value) + 8} y={i * 26 + 18}>
              {shown(r)}
            </text>
          </g>
        ))}
      </svg>
      <div className="tools">
        <PictureButtons name={`toll-${group.of}`} of={drawing} />
      </div>
    </div>
  )
}

export const Tolls = () => (
  <Ready loaded={usePage<TollsPage>('/tolls')}>
    {page => (
      <>
        <Head
          title={T.tolls}
          tools={
            <CsvButton
              name="tolls"
              rows={() => [
                ['event', 'of', 'teller', 'qualifier', 'value', 'published', 'report', 'words'],
                ...page.groups.flatMap(g =>
                  g.rows.map(r => [g.event.words, g.of, r.teller, r.qualifier, r.value, r.asOf, r.reportName, r.words]),
                ),
              ]}
            />
          }
        />
        {page.groups.length === 0 ? <State kind="empty" /> : null}
        <TooMuch more={page.more} />
        {page.groups.map(g => (
          <section className="sheet spaced" key={g.event.id + g.of}>
            <h2>
              <Link href={`/entries/${encodeURIComponent(g.event.id)}`} className="words">
                {g.event.words}
              </Link>
              <span>
                <span className="badge">{plain(g.of)}</span>
                {g.disputed ? <span className="badge warn">{T.disputed}</span> : null}
              </span>
            </h2>
            {overDays(g.rows) ? <TollTime of={g.of} rows={g.rows} /> : <Chart group={g} />}
            <div className="scroll">
              <table className="stack">
                <Columns names={[T.teller, T.numberWord, T.publishedWord, T.wordsWord]} />
                <tbody>
                  {g.rows.map((r, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same teller may give the same value twice
                    <tr key={i}>
                      <th scope="row">{r.teller}</th>
                      <td data-label={T.numberWord}>{shown(r)}</td>
                      <td data-label={T.publishedWord}>{dateText(r.asOf)}</td>
                      <td data-label={T.wordsWord}>
                        <Link href={`/reports/${encodeURIComponent(r.report)}`} className="words">
                          “{r.words}”
                        </Link>{' '}
                        <span className="quiet small">{r.reportName}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
      </>
    )}
  </Ready>
)
