/**
 * Who waits for whom: conditions of positions as a graph, circles marked. An arrow runs from the one who waits to what it waits for.
 */
import dagre from '@dagrejs/dagre'
import { useMemo, useRef } from 'react'
import type { ConditionsPage } from '../../views/pages/happenings.ts'
import { usePage } from '../api.ts'
import { CardList } from '../parts/card.tsx'
import { CsvButton, PictureButtons } from '../parts/download.tsx'
import { Head } from '../parts/head.tsx'
import { Ready, State, TooMuch } from '../parts/state.tsx'
import { numberText, plain, T } from '../texts.ts'

const WIDTH = 210
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const layout = (page: ConditionsPage) => {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 26, ranksep: 110, marginx: 12, marginy: 12 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const n of page.nodes) graph.setNode(n.id, { width: WIDTH, height: 52 })
  page.edges.forEach((e, i) => graph.setEdge(e.from, e.to, { width: 60, height: 16, labelpos: 'c' }, String(i)))
  dagre.layout(graph)
  return graph
}

const Graph = ({ page, drawing }: { page: ConditionsPage; drawing: React.RefObject<SVGSVGElement | null> }) => {
  const graph = useMemo(() => layout(page), [page])
  const { width = 0, height = 0 } = graph.graph()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing must be scrolled with the keyboard too
    <section className="scroll" tabIndex={0} aria-label={T.conditions}>
      <svg
        ref={drawing}
        className="chart"
        width={width}
        height={height}
        role="group"
        aria-label={`${page.edges.length} conditions, ${page.circles.length} circles`}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path className="head" d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {page.edges.map((e, i) => {
          const put = graph.edge({ v: e.from, w: e.to, name: String(i) })
          const points = put.points.map((p: { x: number; y: number }) => `${p.x},${p.y}`).join(' ')
          return (
            <a
              key={`${e.from} ${e.to} ${e.position} ${e.words}`}
              href={`/entries/${encodeURIComponent(e.position)}`}
              aria-label={`${plain(e.relation)} ${e.words}`}
            >
              <title>{e.words}</title>
              <polyline className={e.circle ? 'edge circle' : 'edge'} points={points} markerEnd="url(#arrow)" />
              <text
                className={e.circle ? 'relation circle' : 'relation'}
                x={put.x}
                y={(put.y ?? 0) - 5}
                textAnchor="middle"
              >
                {plain(e.relation)}
              </text>
            </a>
          )
        })}
        {page.nodes.map(n => {
          const { x, y } = graph.node(n.id)
          return (
            <g key={n.id}>
              <rect
                className={n.circle ? 'node circle' : 'node'}
                x={x - WIDTH / 2}
                y={y - 26}
                width={WIDTH}
                height={52}
                rx={9}
              />
              <text className="lane" x={x} y={n.actor ? y - 4 : y + 4} textAnchor="middle">
                {cut(n.actor?.name ?? plain(n.about), 28)}
              </text>
              {n.actor ? (
                <text className="tick" x={x} y={y + 14} textAnchor="middle">
                  {cut(plain(n.about), 32)}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
    </section>
  )
}

export const Conditions = () => {
  const drawing = useRef<SVGSVGElement>(null)
  return (
    <Ready loaded={usePage<ConditionsPage>('/conditions')}>
      {page => (
        <>
          <Head
            title={T.conditions}
            tools={
              <>
                <PictureButtons name="conditions" of={drawing} />
                <CsvButton
                  name="conditions"
                  rows={() => [
                    ['from', 'relation', 'to', 'words', 'circle'],
                    ...page.edges.map(e => [e.from, e.relation, e.to, e.words, e.circle ? 'yes' : 'no']),
                  ]}
                />
              </>
            }
          >
            {page.circles.length > 0 ? (
              <span className="badge warn">
                {page.circles.length === 1 ? T.oneCircle : `${numberText(page.circles.length)} ${T.circles}`}
              </span>
            ) : (
              T.arrowHelp
            )}
          </Head>
          <TooMuch more={page.more} />
          {page.edges.length === 0 ? (
            <State kind="empty" />
          ) : (
            <section className="sheet">
              <Graph page={page} drawing={drawing} />
            </section>
          )}
          {page.positions.length > 0 ? (
            <section className="sheet spaced">
              <h2>{T.positions}</h2>
              <CardList cards={page.positions} />
            </section>
          ) : null}
        </>
      )}
    </Ready>
  )
}
