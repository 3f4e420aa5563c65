/** The styles of the Word brief: Parley speaks in a sans-serif, the words of reports stand in a serif. */
import type { IStylesOptions } from 'docx'

export const SANS = 'Calibri'
export const SERIF = 'Cambria'

const heading = (size: number, before: number, after: number) => ({
  run: { font: SANS, size, bold: true, color: '1F2328' },
  paragraph: { spacing: { before, after } },
})

/** Sizes are in half points, distances in twentieths of a point. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SANS, size: 21, color: '1F2328' }, paragraph: { spacing: { after: 80, line: 276 } } },
    title: heading(40, 0, 60),
    heading1: heading(27, 420, 120),
    heading2: heading(22, 220, 60),
    footnoteText: { run: { size: 17, font: SANS }, paragraph: { spacing: { after: 30, line: 240 } } },
  },
}
