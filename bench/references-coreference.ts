/**
 * Measures who is who on GUM news: npx tsx bench/references-coreference.ts CORPORA [--errors [--genre NAME]] [--cached]
 *
 * Held out: the last ten gum-train news documents by name. --errors prints the misses of the other ten, or of another genre (bio, interview).
 * Mentions meet by their head word. Links are counted among our mentions that gold has too: for a name, the nearest name
 * before it in the same actor; for a definite nominal, the nearest words before it that are no pronoun; "he" and "she" are right
 * where the actor is: it stands for the gold entity that most of its names (else its nominals) stand for.
 */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { knownActors } from '../src/lang/en/known-actors.ts'
import { createEngine, type Engine } from '../src/language/index.ts'
import { readActors } from '../src/read/actors/index.ts'
import { type AttributionReader, createAttributionReader, readQuotes } from '../src/read/attribution/index.ts'
import { withRules } from '../src/read/attribution/with-rules.ts'
import { makeReport } from '../src/record/report.ts'
import { keptGround } from './kept-ground.ts'
import { addClusters, conllF1, f1Of, newClusterTally } from './references-clusters.ts'
import { type GumDocument, headWord, readGumReferences } from './references-gum.ts'

interface Made {
  readonly actor: string
  readonly head: number
  readonly form: 'name' | 'nominal' | 'pronoun'
  readonly words: string
}
interface Count {
  right: number
  of: number
}
interface CoreferenceScores {
  readonly nameP: Count
  readonly nameR: Count
  readonly heShe: Count
  readonly heSheAll: Count
  readonly definite: Count
  readonly actors: ReturnType<typeof newClusterTally>
  readonly all: ReturnType<typeof newClusterTally>
  readonly errors: string[]
}

const HE_SHE = /^(he|him|his|himself|she|her|hers|herself)$/i
const DEFINITE = /^(the|this|that|these|those|his|her|its|their)\b/i
/** What our mentions are words for, in GUM's types. */
const ACTOR_TYPES = new Set(['person', 'organization'])

/** Our mentions by head word: one a word, names before nominals, the surest first. */
const mentionsOf = (doc: GumDocument, engine: Engine, attribute: AttributionReader): Made[] => {
  const report = makeReport({ text: doc.text, language: 'en', published: doc.published })
  const sentences = engine.parse(report.text)
  const { mentions } = readActors({
    report,
    sentences,
    quotes: readQuotes(report.text),
    attributions: withRules(sentences, attribute(report.text, sentences)),
    knowledge: knownActors(loadKnowledge()),
  })
  const at = new Map<number, Made & { confidence: number }>()
  const rank = { name: 2, pronoun: 1, nominal: 0 }
  for (const m of mentions) {
    const from = doc.words.findIndex(w => w.end > m.start)
    let to = from
    while (to < doc.words.length && doc.words[to]!.start < m.end) to++
    if (from < 0 || to === from) continue
    const head = headWord(doc.words, from, to)
    const made = { actor: m.actor, head, form: m.form, words: m.exact, confidence: m.confidence }
    const there = at.get(head)
    if (
      !there ||
      rank[made.form] > rank[there.form] ||
      (made.form === there.form && made.confidence > there.confidence)
    )
      at.set(head, made)
  }
  return [...at.values()].sort((a, b) => a.head - b.head)
}

const grouped = <T>(items: readonly T[], key: (t: T) => string, head: (t: T) => number): number[][] => {
  const groups = new Map<string, number[]>()
  for (const i of items) groups.set(key(i), [...(groups.get(key(i)) ?? []), head(i)])
  return [...groups.values()]
}

/** For each actor the gold entity that most of its names stand for; its nominals where it has no name. */
const entityOf = (made: readonly Made[], goldOf: (m: Made) => string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const form of ['name', 'nominal']) {
    const votes = new Map<string, Map<string, number>>()
    for (const m of made) {
      if (m.form !== form || found.has(m.actor)) continue
      const own = votes.get(m.actor) ?? new Map<string, number>()
      own.set(goldOf(m), (own.get(goldOf(m)) ?? 0) + 1)
      votes.set(m.actor, own)
    }
    for (const [actor, own] of votes) found.set(actor, [...own].sort((a, b) => b[1] - a[1])[0]![0])
  }
  return found
}

const scoreCoreference = (
  documents: readonly GumDocument[],
  engine: Engine,
  attribute: AttributionReader,
): CoreferenceScores => {
  const count = (): Count => ({ right: 0, of: 0 })
  const score: CoreferenceScores = {
    nameP: count(),
    nameR: count(),
    heShe: count(),
    heSheAll: count(),
    definite: count(),
    actors: newClusterTally(),
    all: newClusterTally(),
    errors: [],
  }
  const add = (c: Count, right: boolean): void => {
    c.of++
    if (right) c.right++
  }
  for (const doc of documents) {
    const made = mentionsOf(doc, engine, attribute)
    // Two gold mentions may share a head (a coordination and its first part): the shorter is the word's own.
    const gold = new Map<number, { entity: string; type: string; length: number }>()
    for (const r of doc.references) {
      const there = gold.get(r.head)
      if (!there || r.to - r.from < there.length)
        gold.set(r.head, { entity: r.entity, type: r.type, length: r.to - r.from })
    }
    const both = made.filter(m => gold.has(m.head))
    const goldOf = (m: Made): string => gold.get(m.head)!.entity
    const standsFor = entityOf(both, goldOf)
    const miss = (kind: string, m: Made, to?: Made): void => {
      const rest = doc.words.slice(Math.max(0, m.head - 25), m.head + 4).map(w => w.text)
      const wanted = doc.references.find(r => r.entity === gold.get(m.head)?.entity)
      const want = doc.words.slice(wanted?.from, Math.min(wanted?.to ?? 0, (wanted?.from ?? 0) + 6)).map(w => w.text)
      score.errors.push(
        `${doc.id} ${kind}: ${m.words} -> ${to?.words ?? '-'} (want ${want.join(' ')}) | ${rest.join(' ')}`,
      )
    }
    both.forEach((m, i) => {
      const before = both.slice(0, i)
      const nearest = before.findLast(b => b.actor === m.actor && b.form !== 'pronoun')
      if (m.form === 'name') {
        const names = before.filter(b => b.form === 'name')
        const linked = names.findLast(b => b.actor === m.actor)
        const should = names.findLast(b => goldOf(b) === goldOf(m))
        if (linked) {
          add(score.nameP, goldOf(linked) === goldOf(m))
          if (goldOf(linked) !== goldOf(m)) miss('name P', m, linked)
        }
        if (should) {
          const found = names.some(b => b.actor === m.actor && goldOf(b) === goldOf(m))
          add(score.nameR, found)
          if (!found) miss('name R', m, should)
        }
      } else if (m.form === 'nominal' && DEFINITE.test(m.words) && nearest) {
        add(score.definite, goldOf(nearest) === goldOf(m))
        if (goldOf(nearest) !== goldOf(m)) miss('definite', m, nearest)
      } else if (HE_SHE.test(m.words) && standsFor.has(m.actor)) {
        const right = standsFor.get(m.actor) === goldOf(m)
        add(score.heShe, right)
        if (!right) miss('he/she', m, nearest)
      }
    })
    for (const [head, g] of gold) {
      if (!HE_SHE.test(doc.words[head]!.text)) continue
      const m = both.find(b => b.head === head)
      const actor = m && standsFor.get(m.actor)
      add(score.heSheAll, actor === g.entity)
      if (!actor) miss('he/she unlinked', m ?? { actor: '', head, form: 'pronoun', words: doc.words[head]!.text })
    }
    const goldList = [...gold].map(([head, g]) => ({ head, ...g }))
    const chains = (lists: number[][]): number[][] => lists.filter(l => l.length > 1)
    addClusters(
      score.all,
      chains(
        grouped(
          goldList,
          g => g.entity,
          g => g.head,
        ),
      ),
      chains(
        grouped(
          made,
          m => m.actor,
          m => m.head,
        ),
      ),
    )
    const acting = (head: number): boolean => ACTOR_TYPES.has(gold.get(head)?.type ?? 'person')
    addClusters(
      score.actors,
      chains(
        grouped(
          goldList.filter(g => ACTOR_TYPES.has(g.type)),
          g => g.entity,
          g => g.head,
        ),
      ),
      chains(
        grouped(
          made.filter(m => acting(m.head)),
          m => m.actor,
          m => m.head,
        ),
      ),
    )
  }
  return score
}

const percent = ({ right, of }: Count): string => (of ? `${((100 * right) / of).toFixed(1)} (${of})` : '-')

const row = (label: string, s: CoreferenceScores): string =>
  `| ${label} | ${percent(s.nameP)} | ${percent(s.nameR)} | ${percent(s.heShe)} | ${percent(s.heSheAll)} | ${percent(s.definite)} | ${conllF1(s.actors).toFixed(1)} (${f1Of(s.actors.muc).toFixed(1)}, ${f1Of(s.actors.b3).toFixed(1)}, ${f1Of(s.actors.ceafe).toFixed(1)}) | ${conllF1(s.all).toFixed(1)} |`

export const coreferenceReport = (corpora: string, engine: Engine, attribute: AttributionReader): string => {
  const file = `${corpora}/ud/gum-train.conllu.gz`
  if (!existsSync(file)) return 'coreference: not measured: corpus absent'
  const news = readGumReferences(file)
  return [
    '| GUM news | name to name P | R | he/she, of those linked | he/she, of all | definite nominals P | CoNLL F1, persons and organisations (MUC, B3, CEAFe) | CoNLL F1, everything in gold |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    row('tuned on (the other training documents)', scoreCoreference(news.slice(0, -10), engine, attribute)),
    row('held out (the last ten)', scoreCoreference(news.slice(-10), engine, attribute)),
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const corpora = process.argv[2] ?? '../shared/corpora'
  const knowledge = loadKnowledge()
  const { engine, attribute } = process.argv.includes('--cached')
    ? keptGround(knowledge)
    : { engine: createEngine({ lexicon: knowledge.lexicon }), attribute: createAttributionReader() }
  if (process.argv.includes('--errors')) {
    // Only documents that may be looked at.
    const other = process.argv.includes('--genre')
    const read = readGumReferences(
      `${corpora}/ud/gum-train.conllu.gz`,
      other ? process.argv[process.argv.indexOf('--genre') + 1] : 'news',
    )
    const news = other ? read : read.slice(0, -10)
    const s = scoreCoreference(news, engine, attribute)
    process.stdout.write(`${s.errors.join('\n')}\n${row('those', s)}\n`)
  } else process.stdout.write(`${coreferenceReport(corpora, engine, attribute)}\n`)
}
