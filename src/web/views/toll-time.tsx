/**
 * A toll over time: a line for each teller, a point for each number on the day it was published.
 *
 * Drawn where numbers were published on more than one day; a number that is "at least" points upwards, "at most" downwards.
 */
import { useRef } from 'react'
import type { TollsPage } from '../../views/pages/happenings.ts'
import { PictureButtons } from '../parts/download.tsx'
import { useWidth } from '../parts/use-width.ts'
import { dateText, numberText, plain, T } from '../texts.ts'

type Row = TollsPage['groups'][number]['rows'][number]
type Dated = Row & { readonly asOf: string }

const HEIGHT = 190
const DAY = 86_400_000
const LEFT = 44
const DASHES = ['none', '7 4', '2 4', '9 3 2 3', '4 2', '12 4']

const shape = (x: number, y: number, qualifier: string | undefined): string =>
  qualifier === 'at-least'
    ? `M${x - 5} ${y + 4}L${x} ${y - 5}L${x + 5} ${y + 4}z`
    : qualifier === 'at-most'
      ? `M${x - 5} ${y - 4}L${x} ${y + 5}L${x + 5} ${y - 4}z`
      : `M${x - 4} ${y - 4}h8v8h-8z`

const datedOf = (rows: readonly Row[]): Dated[] =>
  rows.filter((r): r is Dated => r.asOf !== undefined && !Number.isNaN(Date.parse(r.asOf)))

/** Whether there is a course of time to draw. */
export const overDays = (rows: readonly Row[]): boolean => new Set(datedOf(rows).map(r => Date.parse(r.asOf))).size > 1

export const TollTime = ({ of, rows }: { of: string; rows: readonly Row[] }) => {
  const drawing = useRef<SVGSVGElement>(null)
  const [box, width] = useWidth(500)
  const dated = datedOf(rows)
  const days = dated.map(r => Date.parse(r.asOf) / DAY)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const most = Math.max(...dated.map(r => r.value), 1)
  const right = Math.min(170, width * 0.3)
  const x = (asOf: string): number =>
    LEFT + ((Date.parse(asOf) / DAY - first) / (last - first)) * (width - LEFT - right)
  const y = (v: number): number => 14 + (1 - v / most) * (HEIGHT - 44)
  const fits = Math.floor((right - 9) / 7)
  const tellers = [...new Set(dated.map(r => r.teller))]
  const lines = tellers.map(teller => ({
    teller,
    points: dated.filter(r => r.teller === teller).sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
  }))
  // Names of lines that end at the same height go under one another.
  const labels: number[] = []
  const labelAt = (wanted: number): number => {
    let at = wanted
    while (labels.some(l => Math.abs(l - at) < 14)) at += 14
    labels.push(at)
    return at
  }
  return (
    <figure className="measured" ref={box}>
      <svg
        ref={drawing}
        className="chart"
        width={width}
        height={Math.max(HEIGHT, 30 + lines.length * 14)}
        role="img"
        aria-label={`${plain(of)}, ${T.overTime}: ${dated.map(r => `${dateText(r.asOf)} ${r.teller} ${r.value}`).join('; ')}`}
      >
        {[0, most].map(v => (
          <g key={v}>
            <line className="grid" x1={LEFT} x2={width - right} y1={y(v)} y2={y(v)} />
            <text className="tick" x={LEFT - 8} y={y(v) + 4} textAnchor="end">
              {numberText(v)}
            </text>
          </g>
        ))}
        <text className="tick" x={LEFT} y={HEIGHT - 8}>
          {dateText(new Date(first * DAY).toISOString().slice(0, 10))}
        </text>
        <text className="tick" x={width - right} y={HEIGHT - 8} textAnchor="end">
          {dateText(new Date(last * DAY).toISOString().slice(0, 10))}
        </text>
        {lines.map(({ teller, points }, i) => (
          <g key={teller}>
            <polyline
              className="edge"
              strokeDasharray={DASHES[i % DASHES.length]}
              points={points.map(p => `${x(p.asOf)},${y(p.value)}`).join(' ')}
            />
            {points.map((p, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a teller may give the same number twice on one day
              <path key={n} className="dot" d={shape(x(p.asOf), y(p.value), p.qualifier)} />
            ))}
            <text className="label" x={x(points.at(-1)!.asOf) + 9} y={labelAt(y(points.at(-1)!.value) + 4)}>
              {teller.length > fits ? `${teller.slice(0, fits - 1)}…` : teller}
            </text>
          </g>
        ))}
      </svg>
      <div className="tools">
        <PictureButtons name={`toll-over-time-${of}`} of={drawing} />
      </div>
    </figure>
  )
}
