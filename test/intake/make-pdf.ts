/**
 * A minimal PDF, made by hand: one page for each list of lines, in Helvetica.
 *
 * In: `makePdf([['Moscow said no.']])`. Out: its bytes. A page without lines is an empty page, as a scan's text layer is.
 */
export function makePdf(
  pages: readonly (readonly string[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const quote = (words: string): string => words.replace(/[\\()]/g, '\\$&')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${quote(value)})`)
      .join(' ')} >>`,
  ]
  pages.forEach((lines, i) => {
    const drawn = lines.map(line => (line === '' ? '0 -14 Td' : `(${quote(line)}) Tj 0 -14 Td`)).join('\n')
    const stream = `BT /F1 12 Tf 72 720 Td\n${drawn}\nET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  })
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = pdf.length
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  pdf += offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}
