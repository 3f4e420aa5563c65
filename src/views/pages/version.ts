/**
 * How far the record is that a page was made of, as one word that the server sends with the page and with every change.
 *
 * versionName({readings: 12, decisions: 3}) -> '12-3', which isOlder than '12-4'.
 */

/** The header of a page. */
export const VERSION_HEADER = 'Parley-Version'

/** The header that names the build of the page that this server gives: a page of another build is out of date. */
export const PAGE_HEADER = 'Parley-Page'

export const versionName = (of: { readonly readings: number; readonly decisions: number }): string =>
  `${of.readings}-${of.decisions}`

/** False where either is not a version of a dossier: a record made of files has one version only. */
export const isOlder = (version: string, than: string): boolean => {
  const [a, b] = [version, than].map(v => /^(\d+)-(\d+)$/.exec(v)?.slice(1).map(Number))
  return !!a && !!b && (a[0]! < b[0]! || a[1]! < b[1]!)
}
