/**
 * Events across reports on ECB+, topics 1-35, within sub-topic: CoNLL F1 of Parley's joining of gold mentions, beside the
 * floor that joins equal head lemmas, and of Parley's own events.
 *
 *   npm run bench:crossdoc [-- ../shared/corpora]
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { createReader } from '../src/lang/en/steps.ts'
import { createEngine } from '../src/language/index.ts'
import { createLooker } from '../src/reconcile/event-profile.ts'
import { sameEvents } from '../src/reconcile/kept/event-groups.ts'
import { groupsOf } from '../src/reconcile/kept/groups-of.ts'
import { createStoryLinks } from '../src/reconcile/kept/story-links.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import type { EventEntry } from '../src/record/entries.ts'
import { bareEvent, makeEvent } from '../src/record/make.ts'
import { makeReport } from '../src/record/report.ts'
import type { Report } from '../src/record/sourced-record.ts'
import { overlaps } from '../src/text/span.ts'
import { type EcbDocument, type EcbSubTopic, readEcb } from './crossdoc-gold.ts'
import { addClusters, type Clusters, type ClusterTally, conllF1, f1Of, newClusterTally } from './references-clusters.ts'

const corpora = process.argv[2] ?? '../shared/corpora'
const archive = join(corpora, 'ecbplus-train-dev.tar.gz')
if (!existsSync(archive)) {
  console.log('crossdoc: not measured: corpus absent')
  process.exit(0)
}

interface Gold {
  readonly key: number
  readonly report: string
  readonly start: number
  readonly end: number
  readonly chain: string
  readonly head: string
}

const knowledge = loadKnowledge()
const engine = createEngine({ lexicon: knowledge.lexicon })
const readOne = createReader({ knowledge, engine })

const grouped = <T>(list: readonly T[], key: (one: T) => string, value: (one: T) => number): Clusters => {
  const groups = new Map<string, number[]>()
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), value(one)])
  return [...groups.values()]
}

let last: { readonly text: string; readonly sentences: ReturnType<typeof engine.parse> } | undefined
const parsed = (text: string): ReturnType<typeof engine.parse> => {
  if (last?.text !== text) last = { text, sentences: engine.parse(text) }
  return last.sentences
}

/** The lemma of a mention's head: its word whose head stands outside the mention. */
const headOf = (text: string, start: number, end: number): string => {
  for (const s of parsed(text)) {
    const inside = s.tokens.flatMap((t, i) => (t.start >= start && t.end <= end ? [{ t, i }] : []))
    if (inside.length === 0) continue
    const head = inside.find(x => !inside.some(y => y.i === x.t.head)) ?? inside[0]!
    return head.t.lemma.toLowerCase()
  }
  return text.slice(start, end).toLowerCase()
}

/** The story of each report, by the whole document as a reader has it. */
const storiesOf = (documents: readonly EcbDocument[], reports: readonly Report[]): ReadonlyMap<string, string> => {
  const whole = documents.map(d => makeReport({ text: d.whole, language: 'en', name: d.name }))
  const links = createStoryLinks()
  links.update([], whole)
  const byStory = groupsOf(
    whole.map(r => r.id),
    whole.map(r => [r.id, ...links.linksOf(r.id)]),
  )
  const story = new Map([...byStory].flatMap(([id, all]) => all.map(r => [r, id] as const)))
  return new Map(whole.map((r, i) => [reports[i]!.id, story.get(r.id)!]))
}

const measure = (sub: EcbSubTopic, tallies: Record<'floor' | 'joined' | 'own', ClusterTally>): void => {
  const documents = sub.documents.filter(d => d.text.length > 0)
  const reports = documents.map(d => makeReport({ text: d.text, language: 'en', name: d.name }))
  const record = reconcile(
    reports.map(r => readOne(r)),
    { generator: 'bench' },
  )
  let key = 0
  const gold = documents.flatMap((d, i): Gold[] =>
    d.mentions.map(m => ({ ...m, key: key++, report: reports[i]!.id, head: headOf(d.text, m.start, m.end) })),
  )
  const chains = grouped(
    gold,
    g => g.chain,
    g => g.key,
  )
  addClusters(
    tallies.floor,
    chains,
    grouped(
      gold,
      g => g.head,
      g => g.key,
    ),
  )
  const textOf = new Map(reports.map(r => [r.id, r.text]))
  const entries = new Map<number, EventEntry>()
  for (const g of gold) {
    const words = { report: g.report, start: g.start, end: g.end, exact: textOf.get(g.report)!.slice(g.start, g.end) }
    const around = record.events.find(e => e.mentions.some(m => m.words.report === g.report && overlaps(m.words, g)))
    const told = <T extends { words: { report: string } }>(list: readonly T[]): T[] =>
      list.filter(t => t.words.report === g.report)
    entries.set(
      g.key,
      makeEvent({
        by: `gold-${g.key}`,
        ...bareEvent(words),
        ...(around ? { type: around.type, places: told(around.places), times: told(around.times) } : {}),
      }),
    )
  }
  const stories = storiesOf(documents, reports)
  const world = {
    reports,
    actors: record.actors,
    places: record.places,
    sideOf: (id: string) => id,
    storyOf: (id: string) => stories.get(id) ?? id,
  }
  const ids = sameEvents([...entries.values()].map(createLooker(world)))
  addClusters(
    tallies.joined,
    chains,
    grouped(
      gold,
      g => ids.get(entries.get(g.key)!.id)!,
      g => g.key,
    ),
  )
  const used = new Set<number>()
  const own = record.events.map(e =>
    e.mentions.map(m => {
      const found = gold.find(g => g.report === m.words.report && !used.has(g.key) && overlaps(g, m.words))
      if (!found) return key++
      used.add(found.key)
      return found.key
    }),
  )
  addClusters(tallies.own, chains, own)
}

const folder = mkdtempSync(join(tmpdir(), 'ecb-'))
try {
  execFileSync('tar', ['xzf', archive, '-C', folder])
  const tallies = { floor: newClusterTally(), joined: newClusterTally(), own: newClusterTally() }
  const topics = readEcb(join(folder, 'ecbplus'))
  for (const sub of topics) measure(sub, tallies)
  console.log(`ECB+ topics 1-35: ${topics.length} sub-topics, F1 within sub-topic`)
  console.log('                         MUC     B3   CEAFe  CoNLL')
  const row = (name: string, t: ClusterTally): void =>
    console.log(
      `${name.padEnd(22)} ${[f1Of(t.muc), f1Of(t.b3), f1Of(t.ceafe), conllF1(t)].map(x => x.toFixed(1).padStart(6)).join(' ')}`,
    )
  row('head lemma (floor)', tallies.floor)
  row('Parley, gold mentions', tallies.joined)
  row('Parley, own events', tallies.own)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
