/**
 * Who takes part in gold events of MEANTIME (apple, gm; intra-document), and what is uncertain or denied.
 *
 *   npm run bench:meantime -- ../shared/corpora [--misses]
 *
 * A participant is right where the word we name lies in gold's entity. Even documents are looked at, odd ones only scored.
 * Uncertain: gold POSSIBLE or PROBABLE, ours `possible`; negative: gold NEG, ours `not-happened`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Found } from '../src/extract/events/found.ts'
import { mended } from '../src/extract/events/mended.ts'
import { takingsOf } from '../src/extract/events/participants.ts'
import { nounStatus, verbStatus } from '../src/extract/events/status.ts'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { headOf, sentenceAt } from '../src/language/tree.ts'
import { holds } from '../src/text/span.ts'
import { keptGround } from './kept-ground.ts'
import { eventDocuments } from './meantime-gold.ts'

const args = process.argv.slice(2)
const archive = join(args.find(a => !a.startsWith('--')) ?? '../shared/corpora', 'meantime-apple-gm.tar.gz')
if (!existsSync(archive)) {
  console.log(`${archive}: not measured: absent`)
  process.exit(0)
}
const { engine } = keptGround(loadKnowledge())
const empty = () => ({ events: 0, tp: 0, fp: 0, fn: 0, unsure: [0, 0, 0], negative: [0, 0, 0] })
const halves = { 'looked at': empty(), 'only scored': empty() }

/** Counts one decision: right, made and wrong, missed. */
const count = (into: number[], gold: boolean, made: boolean): void => {
  if (gold && made) into[0]!++
  else if (made) into[1]!++
  else if (gold) into[2]!++
}

eventDocuments(archive).forEach((doc, n) => {
  const sum = n % 2 === 0 ? halves['looked at'] : halves['only scored']
  const sentences = engine.parse(doc.text).map(mended)
  for (const e of doc.events) {
    const s = sentences[sentenceAt(sentences, e.start)]
    const head = s ? headOf(s, e) : -1
    sum.events++
    if (!s || head < 0) {
      sum.fn += e.participants.length
      continue
    }
    const verbal = s.tokens[head]!.upos === 'VERB' || s.tokens[head]!.upos === 'AUX'
    const found: Found = {
      trigger: { type: 'COOPERATE', family: 'any' },
      head,
      verbal,
      words: { start: s.start, end: s.end },
    }
    // Every noun may take part; who they are is asked elsewhere.
    const named = takingsOf(s, found, t =>
      /NOUN|PROPN|PRON/.test(t.upos) ? { actor: String(t.start), start: t.start, end: t.end } : undefined,
    )
    const right = e.participants.filter(p => named.some(x => holds(p, x.words)))
    const wrong = named.filter(x => !e.participants.some(p => holds(p, x.words)))
    sum.tp += right.length
    sum.fn += e.participants.length - right.length
    sum.fp += wrong.length
    if (n % 2 === 0 && args.includes('--misses') && (wrong.length > 0 || right.length < e.participants.length))
      console.log(
        `${s.tokens[head]!.text}: gold ${e.participants.map(p => doc.text.slice(p.start, p.end)).join(' / ')} | ours ${named.map(x => doc.text.slice(x.words.start, x.words.end)).join(' / ')} | ${doc.text.slice(s.start, s.end).slice(0, 160)}`,
      )
    const status = verbal ? verbStatus(s, head) : nounStatus(s, head)
    if (e.certainty) count(sum.unsure, /^(POSSIBLE|PROBABLE)$/.test(e.certainty), status === 'possible')
    if (e.polarity) count(sum.negative, e.polarity === 'NEG', status === 'not-happened')
  }
})

const f1 = (tp: number, fp: number, fn: number): string => ((200 * tp) / (2 * tp + fp + fn || 1)).toFixed(1)
const show = (name: string, h: ReturnType<typeof empty>): void =>
  console.log(
    `${name.padEnd(12)} events ${h.events}  participants F1 ${f1(h.tp, h.fp, h.fn)} (right ${h.tp}, made ${h.tp + h.fp}, gold ${h.tp + h.fn})  uncertain F1 ${f1(...(h.unsure as [number, number, number]))} of ${h.unsure[0]! + h.unsure[2]!}  negative F1 ${f1(...(h.negative as [number, number, number]))} of ${h.negative[0]! + h.negative[2]!}`,
  )
for (const [name, h] of Object.entries(halves)) show(name, h)
const [a, b] = Object.values(halves)
show('all', {
  events: a!.events + b!.events,
  tp: a!.tp + b!.tp,
  fp: a!.fp + b!.fp,
  fn: a!.fn + b!.fn,
  unsure: a!.unsure.map((x, i) => x + b!.unsure[i]!),
  negative: a!.negative.map((x, i) => x + b!.negative[i]!),
})
