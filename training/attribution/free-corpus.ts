/**
 * Attributions without PolNeAR: our own gold cases and GUM's attribution relations, in the shape that train.ts reads.
 *
 * npx tsx training/attribution/free-corpus.ts ../shared/corpora OUT.jsonl CASES...
 *
 * GUM marks which discourse unit attributes which other one: "he said" -> "that it was over". Its subject is the source, its
 * verb the cue, the other unit with what hangs on it in the same sentence the content. Cases name all three.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAround } from '../../src/language/tree.ts'
import type { GoldSentence, GoldToken } from '../conllu.ts'
import { readSets } from '../sets.ts'
import type { Line } from './corpus.ts'

type Pair = [number, number]

interface Unit {
  readonly id: number
  readonly relation: string
  readonly to: number
  readonly sentence: number
  readonly from: number
  until: number
}

const [corpora, out, ...folders] = process.argv.slice(2)
if (!corpora || !out) throw new Error('which corpora, and where to? see the head of this file')
const lines = [...gumLines(corpora), ...folders.flatMap(caseLines)]
writeFileSync(out, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
console.log(`${lines.length} texts, ${lines.reduce((n, line) => n + line.attributions.length, 0)} attributions`)

function gumLines(folder: string): Line[] {
  const sentences = (readSets(folder, 'shipped')?.train ?? []).filter(s => s.doc.startsWith('GUM_'))
  const docs = new Map<string, GoldSentence[]>()
  for (const s of sentences) docs.set(s.doc, [...(docs.get(s.doc) ?? []), s])
  return [...docs].map(([id, list]) => gumLine(id, list)).filter(line => line.attributions.length > 0)
}

function gumLine(id: string, sentences: readonly GoldSentence[]): Line {
  let text = ''
  const places = sentences.map(s => {
    text += text === '' ? '' : s.newPar ? '\n\n' : ' '
    const start = text.length
    text += s.text
    return spansOf(s, start)
  })
  const units = unitsOf(sentences)
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const attributions = units
    .filter(unit => unit.relation.startsWith('attribution'))
    .flatMap(unit => {
      const target = byId.get(unit.to)
      return target ? (attributionOf(unit, target, { sentences, places, units, byId }) ?? []) : []
    })
  return { id, text, attributions }
}

/** Where each token stands; words of a contraction share its letters in order. */
function spansOf(s: GoldSentence, base: number): Pair[] {
  let at = 0
  return s.tokens.map(({ form }) => {
    const found = s.text.indexOf(form, at)
    const start = found >= 0 && found - at < 4 ? found : at
    at = Math.min(s.text.length, start + form.length)
    return [base + start, base + at]
  })
}

function unitsOf(sentences: readonly GoldSentence[]): Unit[] {
  const units: Unit[] = []
  sentences.forEach((s, sentence) => {
    s.tokens.forEach(({ misc }, i) => {
      const m = /Discourse=([a-z-]+):(\d+)(?:->(\d+))?/.exec(misc)
      if (!m) return
      const last = units.at(-1)
      if (last?.sentence === sentence) last.until = i
      units.push({
        id: Number(m[2]),
        relation: m[1]!,
        to: Number(m[3] ?? -1),
        sentence,
        from: i,
        until: s.tokens.length,
      })
    })
  })
  return units
}

interface Scene {
  readonly sentences: readonly GoldSentence[]
  readonly places: readonly (readonly Pair[])[]
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<number, Unit>
}

function attributionOf(unit: Unit, target: Unit, scene: Scene): Line['attributions'][number] | undefined {
  const s = scene.sentences[unit.sentence]!
  const place = scene.places[unit.sentence]!
  const inside = (i: number): boolean => i >= unit.from && i < unit.until
  const indexes = s.tokens.map((_, i) => i).filter(inside)
  const span = (list: readonly number[]): Pair[] =>
    list.length > 0 ? [[place[list[0]!]![0], place[list.at(-1)!]![1]]] : []
  const form = (i: number): string => s.tokens[i]?.form.toLowerCase() ?? ''
  const per = indexes.find(i => form(i) === 'according' && form(i + 1) === 'to')
  let source: readonly number[] = []
  let cue: readonly number[] = []
  if (per !== undefined) {
    cue = [per, per + 1]
    source = indexes.filter(i => i > per + 1 && s.tokens[i]!.upos !== 'PUNCT')
  } else {
    const verb = indexes.find(i => /^(VERB|NOUN|ADJ)$/.test(s.tokens[i]!.upos) && !inside(s.tokens[i]!.head))
    if (verb === undefined || s.tokens[verb]!.upos === 'ADJ') return undefined
    cue = indexes.filter(
      i =>
        i === verb ||
        (s.tokens[i]!.head === verb && /^(aux|compound:prt)/.test(s.tokens[i]!.deprel)) ||
        isNot(s.tokens[i]!, verb),
    )
    const subject = indexes.find(i => s.tokens[i]!.head === verb && s.tokens[i]!.deprel === 'nsubj')
    source = subject === undefined ? [] : runAround(under(s, subject).filter(inside), subject)
  }
  const taken = descendants(unit, scene).add(unit)
  const content = [target, ...descendants(target, scene)]
    .filter(one => !taken.has(one) && (one.sentence === unit.sentence || one.sentence === target.sentence))
    .sort((a, b) => a.sentence - b.sentence || a.from - b.from)
    .map((one): Pair => [scene.places[one.sentence]![one.from]![0], scene.places[one.sentence]![one.until - 1]![1]])
  return content.length > 0 ? { source: span(source), cue: span(runAround(cue, cue.at(-1)!)), content } : undefined
}

function isNot(t: GoldToken, verb: number): boolean {
  return t.head === verb && /^(not|n't|never)$/i.test(t.form)
}

function under(s: GoldSentence, head: number): number[] {
  const kept = new Set([head])
  for (let round = 0; round < 12; round++)
    s.tokens.forEach((t, i) => {
      if (kept.has(t.head)) kept.add(i)
    })
  return [...kept].sort((a, b) => a - b)
}

function descendants(unit: Unit, { units }: Scene): Set<Unit> {
  const found = new Set<Unit>()
  const ids = new Set([unit.id])
  for (let grew = true; grew; ) {
    grew = false
    for (const one of units)
      if (!ids.has(one.id) && ids.has(one.to) && !one.relation.startsWith('attribution')) {
        ids.add(one.id)
        found.add(one)
        grew = true
      }
  }
  return found
}

interface GoldAnchor {
  readonly report?: string
  readonly start: number
  readonly end: number
}

function caseLines(folder: string): Line[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => existsSync(join(folder, name, 'gold.json')))
    .flatMap(name => {
      const gold = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as {
        reports: { file: string }[]
        statements: { cue?: GoldAnchor; sourceWords?: GoldAnchor | string; content: GoldAnchor[] }[]
      }
      return gold.reports.map(({ file }): Line => {
        const here = (a: GoldAnchor | undefined): boolean =>
          a !== undefined && (a.report ?? gold.reports[0]!.file) === file
        const pair = ({ start, end }: GoldAnchor): Pair => [start, end]
        return {
          id: `${name}/${file}`,
          text: readFileSync(join(folder, name, file), 'utf8'),
          attributions: gold.statements
            .filter(s => s.cue && here(s.cue) && [s.content].flat().every(here))
            .map(({ cue, sourceWords, content }) => ({
              source: typeof sourceWords === 'object' && here(sourceWords) ? [pair(sourceWords)] : [],
              cue: [pair(cue!)],
              content: [content].flat().map(pair),
            })),
        }
      })
    })
}
