/**
 * What a view shows, to take away: a table as CSV, a drawing as SVG or PNG.
 *
 * The drawing takes its colours along, since the file has no style sheet.
 */
import type { RefObject } from 'react'
import { T } from '../texts.ts'

const save = (name: string, blob: Blob): void => {
  const a = document.createElement('a')
  a.href = URL.createObjectURL(blob)
  a.download = name
  a.click()
  setTimeout(() => URL.revokeObjectURL(a.href), 10_000)
}

export type Rows = readonly (readonly (string | number | undefined)[])[]

export const CsvButton = ({ name, rows }: { name: string; rows: () => Rows }) => (
  <button
    type="button"
    onClick={async () => {
      // The writer of the exports, fetched when somebody wants a table.
      const { stringify } = await import('csv-stringify/browser/esm/sync')
      const lines = rows().map(r => [...r])
      const text = stringify(lines, { record_delimiter: '\r\n', escape_formulas: true, bom: true })
      save(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))
    }}
  >
    {T.csv}
  </button>
)

const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
]

const standalone = (svg: SVGSVGElement): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ]
  from.forEach((node, i) => {
    const style = getComputedStyle(node)
    for (const key of KEPT) to[i]!.setAttribute(key, style.getPropertyValue(key))
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const box = svg.getBoundingClientRect()
  copy.setAttribute('width', String(box.width))
  copy.setAttribute('height', String(box.height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

const toPng = (svg: string, { width, height }: DOMRect): Promise<Blob> =>
  new Promise((done, fail) => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    const image = new Image()
    image.onload = () => {
      const canvas = document.createElement('canvas')
      canvas.width = width * 2
      canvas.height = height * 2
      const pen = canvas.getContext('2d')!
      pen.scale(2, 2)
      pen.drawImage(image, 0, 0, width, height)
      URL.revokeObjectURL(url)
      canvas.toBlob(b => (b ? done(b) : fail(new Error('no picture'))), 'image/png')
    }
    image.onerror = () => fail(new Error('no picture'))
    image.src = url
  })

export const PictureButtons = ({ name, of }: { name: string; of: RefObject<SVGSVGElement | null> }) => (
  <>
    <button
      type="button"
      onClick={() => of.current && save(`${name}.svg`, new Blob([standalone(of.current)], { type: 'image/svg+xml' }))}
    >
      SVG
    </button>
    <button
      type="button"
      onClick={async () => {
        if (of.current) save(`${name}.png`, await toPng(standalone(of.current), of.current.getBoundingClientRect()))
      }}
    >
      PNG
    </button>
  </>
)
