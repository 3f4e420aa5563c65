/**
 * Events, what is due and statements by date, a lane for each side. A sure day is a dot; a range is drawn as long as it is.
 *
 * The same stands below as a list, for keyboards, screen readers and paper.
 */
import { useRef } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { TimelinePage } from '../../views/pages/happenings.ts'
import { usePage } from '../api.ts'
import { CsvButton, PictureButtons } from '../parts/download.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State } from '../parts/state.tsx'
import { useWidth } from '../parts/use-width.ts'
import { dateText, numberText, plain, T } from '../texts.ts'
import { axisOf, mainStretch } from './time-axis.ts'

type Item = TimelinePage['items'][number]
const DAY = 86_400_000
const day = (iso: string): number => Date.parse(iso) / DAY
const ROW = 15
const LABEL = 130

/** Items of one lane that would touch go into rows under one another. */
const stacked = (items: readonly Item[], x: (d: number) => number): { readonly item: Item; readonly row: number }[] => {
  const ends: number[] = []
  return items.map(item => {
    const from = x(day(item.first!))
    const row = ends.findIndex(end => end < from - 3)
    const at = row < 0 ? ends.length : row
    ends[at] = Math.max(from + 10, x(day(item.last!) + 1))
    return { item, row: at }
  })
}

interface Tick {
  readonly at: number
  readonly label: string
}
const iso = (d: number): string => new Date(d * DAY).toISOString()

/** Round steps of time that leave room for their labels: days, or the beginnings of months and years. */
const ticksOf = (from: number, to: number, most: number): Tick[] => {
  const days = [1, 2, 7, 14].find(s => (to - from) / s <= most)
  if (days)
    return Array.from({ length: Math.floor((to - from) / days) + 1 }, (_, i) => Math.round(from + i * days)).map(
      at => ({
        at,
        label: dateText(iso(at).slice(0, 10)),
      }),
    )
  const monthOf = (d: number): number => Number(iso(d).slice(0, 4)) * 12 + Number(iso(d).slice(5, 7)) - 1
  const fits = (s: number): boolean => (to - from) / (s * 30.44) <= most
  const step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000].find(fits) ?? 12_000
  const first = Math.ceil(monthOf(from) / step)
  return Array.from({ length: Math.floor(monthOf(to) / step) - first + 1 }, (_, i) => {
    const month = (first + i) * step
    const start = new Date(0)
    start.setUTCFullYear(Math.floor(month / 12), month % 12, 1)
    return { at: start.getTime() / DAY, label: dateText(start.toISOString().slice(0, step < 12 ? 7 : 4)) }
  }).filter(t => t.at >= from)
}

const stretches = (page: TimelinePage) => page.items.map(i => ({ first: day(i.first!), last: day(i.last!) }))

/** Whether a few items lie so far off that the axis is better broken. */
const hasOutliers = (page: TimelinePage): boolean => {
  const all = stretches(page)
  const main = mainStretch(all)
  return all.some(i => i.first < main.first || i.last > main.last)
}

/** Two strokes across the axis: time does not run evenly past them. */
const Break = ({ at, height }: { at: number; height: number }) => (
  <g className="break">
    {[0, 5].map(d => (
      <g key={d}>
        <path d={`M${at + d - 3} 22l6 -14`} />
        <path className="down" d={`M${at + d} 22V${height}`} />
      </g>
    ))}
  </g>
)

interface ChartProps {
  readonly page: TimelinePage
  readonly drawing: React.RefObject<SVGSVGElement | null>
  /** One scale for all, though it squeezes most of them. */
  readonly even: boolean
}

const Chart = ({ page, drawing, even }: ChartProps) => {
  const [box, width] = useWidth()
  const left = width < 600 ? 8 : LABEL
  const axis = axisOf(stretches(page), [left, width - 12], even)
  const { x, main, breaks } = axis
  const lanes = [...page.lanes, { id: '', name: T.noSide }]
    .map(lane => ({
      lane,
      put: stacked(
        page.items.filter(i => i.lane === lane.id),
        x,
      ),
    }))
    .filter(l => l.put.length > 0)
  let y = 28
  const drawn = lanes.map(l => {
    const rows = Math.max(...l.put.map(p => p.row)) + 1
    const top = y
    y += rows * ROW + (width < 600 ? 30 : 16)
    return { ...l, top: width < 600 ? top + 16 : top, bottom: y - 8 }
  })
  return (
    <div ref={box} className="measured">
      <svg ref={drawing} className="chart" width={width} height={y + 6} role="group" aria-label={T.timeline}>
        {breaks.before ? (
          <>
            <text className="tick" x={left} y={12}>
              {dateText(iso(axis.from + 1).slice(0, 4))}
            </text>
            <Break at={x(main.first) - 9} height={y} />
          </>
        ) : null}
        {breaks.after ? (
          <>
            <text className="tick" x={width - 12} y={12} textAnchor="end">
              {dateText(iso(axis.to - 2).slice(0, 4))}
            </text>
            <Break at={x(main.last) + 4} height={y} />
          </>
        ) : null}
        {ticksOf(main.first, main.last, Math.max(2, Math.floor((x(main.last) - x(main.first)) / 90))).map(
          ({ at: t, label }) => (
            <g key={t}>
              <line className="grid" x1={x(t)} x2={x(t)} y1={18} y2={y} />
              {x(t) > x(main.last) - 70 ? null : (
                <text className="tick" x={x(t) + 3} y={12}>
                  {label}
                </text>
              )}
            </g>
          ),
        )}
        {drawn.map(({ lane, put, top, bottom }) => (
          <g key={lane.id}>
            <text className="lane" x={width < 600 ? 8 : 4} y={width < 600 ? top - 4 : top + 10}>
              {lane.name.length > 18 ? `${lane.name.slice(0, 17)}…` : lane.name}
            </text>
            <line className="grid" x1={0} x2={width} y1={bottom} y2={bottom} />
            {put.map(({ item, row }) => {
              const [a, b] = [x(day(item.first!)), x(day(item.last!) + 1)]
              const cy = top + row * ROW + 6
              const sure = item.first === item.last
              return (
                <a key={item.id} href={`/entries/${encodeURIComponent(item.id)}`} aria-label={item.label}>
                  <title>{`${dateText(item.when)} · ${plain(item.state)} · ${item.label}`}</title>
                  {sure ? (
                    <circle className={`dot ${item.kind} ${item.warn ? 'warn' : ''}`} cx={(a + b) / 2} cy={cy} r={5} />
                  ) : (
                    <rect
                      className={`span ${item.kind} ${item.warn ? 'warn' : ''}`}
                      x={a}
                      y={cy - 4}
                      width={Math.max(6, b - a)}
                      height={8}
                      rx={4}
                    />
                  )}
                </a>
              )
            })}
          </g>
        ))}
      </svg>
    </div>
  )
}

const KINDS = ['event', 'due', 'statement'] as const

export const Timeline = () => {
  const search = useSearch()
  const [, go] = useLocation()
  const query = new URLSearchParams(search)
  const kinds = query.getAll('kinds').length > 0 ? query.getAll('kinds') : ['event', 'due']
  const drawing = useRef<SVGSVGElement>(null)
  const change = (edit: (q: URLSearchParams) => void): void => {
    const q = new URLSearchParams(search)
    edit(q)
    go(`/timeline${q.size > 0 ? `?${q}` : ''}`)
  }
  const toggle = (kind: string): void =>
    change(q => {
      q.delete('kinds')
      for (const k of KINDS) if (kinds.includes(k) !== (k === kind)) q.append('kinds', k)
    })
  const even = query.get('axis') === 'even'
  const setDay = (name: 'from' | 'to', value: string): void =>
    change(q => (value ? q.set(name, value) : q.delete(name)))
  // How it is drawn is the page's own affair.
  const asked = new URLSearchParams(search)
  asked.delete('axis')
  return (
    <Ready loaded={usePage<TimelinePage>(`/timeline${asked.size > 0 ? `?${asked}` : ''}`)}>
      {page => (
        <>
          <Head
            title={T.timeline}
            tools={
              <>
                <PictureButtons name="timeline" of={drawing} />
                <CsvButton
                  name="timeline"
                  rows={() => [
                    ['when', 'first', 'last', 'kind', 'state', 'words', 'entry'],
                    ...page.items.map(i => [i.when, i.first, i.last, i.kind, i.state, i.label, i.id]),
                  ]}
                />
              </>
            }
          >
            {numberText(page.items.length)} {T.dated}
            {page.undated > 0 ? ` · ${numberText(page.undated)} ${T.undated}` : ''}
            {page.more > 0 ? ` · ${numberText(page.more)} ${T.earlier}` : ''}
          </Head>
          <fieldset className="layers">
            <legend className="visually-hidden">{T.kinds}</legend>
            {KINDS.map(k => (
              <button key={k} type="button" aria-pressed={kinds.includes(k)} onClick={() => toggle(k)}>
                {k === 'due' ? T.dueWord : T[`${k}s`].toLowerCase()}
              </button>
            ))}
            <label className="small">
              {T.from}{' '}
              <input type="date" value={query.get('from') ?? ''} onChange={e => setDay('from', e.target.value)} />
            </label>
            <label className="small">
              {T.to} <input type="date" value={query.get('to') ?? ''} onChange={e => setDay('to', e.target.value)} />
            </label>
            {page.items.length > 0 && hasOutliers(page) ? (
              <button
                type="button"
                aria-pressed={even}
                onClick={() => change(q => (even ? q.delete('axis') : q.set('axis', 'even')))}
              >
                {T.wholeAxis}
              </button>
            ) : null}
          </fieldset>
          {page.items.length === 0 ? (
            <State kind="empty" />
          ) : (
            <>
              <section className="sheet">
                <Chart page={page} drawing={drawing} even={even} />
                <p className="quiet small legend">
                  {T.timelineHelp} {!even && hasOutliers(page) ? T.brokenAxis : ''}
                </p>
              </section>
              <ol className="dated">
                {page.items.slice(0, 300).map(i => (
                  <li key={i.id}>
                    <span className="when">{dateText(i.when)}</span>
                    <span>
                      <Link href={`/entries/${encodeURIComponent(i.id)}`} className="words">
                        {i.label}
                      </Link>{' '}
                      <span className={i.warn && !i.standing ? 'badge warn' : 'badge plain'}>{plain(i.state)}</span>{' '}
                      {i.standing ? <span className="badge warn">{plain(i.standing)}</span> : null}{' '}
                      {i.otherwise.length > 0 ? (
                        <span className="badge warn">
                          {T.alsoTold} {i.otherwise.map(dateText).join(', ')}
                        </span>
                      ) : null}
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </Ready>
  )
}
