/**
 * Different culprits of one attack: "a Montalvan patrol opened fire" in one report, "army artillery fired" in another.
 *
 * A culprit is a force that acts: a noun of men or weapons before the word for the attack, or after "by". Whose it is
 * tells a name beside it; without a name, the army is one side and rebels the other. Never a place, never who investigates.
 */
import type { DiscrepancyEntry, EventEntry } from '../../record/entries.ts'
import type { Anchor } from '../../record/values.ts'
import { conceptsOf } from '../concepts.ts'
import { sentenceSpan } from '../event-profile.ts'
import { stem } from '../likeness.ts'
import { draft, type Finder, listOf, side, type Tellers, within } from './context.ts'

const FORCES = new Map<string, 'army' | 'rebels' | undefined>()
for (const w of 'army artillery airforce'.split(' ')) FORCES.set(w, 'army')
for (const w of 'terrorist terrorists rebel rebels insurgent insurgents bandit bandits militant militants guerrilla guerrillas jihadists separatists'.split(
  ' ',
))
  FORCES.set(w, 'rebels')
for (const w of `troops soldiers forces patrol patrols drone drones gunner gunners gunmen fighters fighter militia militias jets warplanes warplane planes
  aircraft helicopters missile missiles rocket rockets tanks commandos units brigade battalion police snipers sniper shells`.split(
  /\s+/,
))
  FORCES.set(w, undefined)

interface Culprit {
  readonly words: Anchor
  readonly voice: string | null
  readonly label: string
  readonly side?: string
  readonly class?: 'army' | 'rebels'
}

const isAttack = (word: string): boolean => conceptsOf(stem(word)).some(c => c === 'attack' || c === 'blast')

/** Letters by which a demonym is known: "Montalvan" and "Montalva". */
const root = (name: string): string => name.toLowerCase().replace(/^the /, '').slice(0, 5)

/** Whose a force is: the state or organisation named in the three words before it, or behind "of" after it. */
const ownerIn = (
  phrase: string,
  owners: readonly { id: string; name: string }[],
): { id: string; name: string } | undefined =>
  owners.find(o =>
    o.name.includes(' ')
      ? phrase.includes(o.name)
      : phrase.split(/[^\p{L}]+/u).some(w => /^\p{Lu}/u.test(w) && w.length > 3 && root(w) === root(o.name)),
  )

const JOINS = /[,;:“”—]\s*|\b(?:when|after|as|because|while|that|but)\s/g

/** A telling with the beginning of its clause: who acts often stands before it. */
const withSubject = (telling: EventEntry['mentions'][number], tellers: Tellers): EventEntry['mentions'][number] => {
  const { words } = telling
  const text = tellers.textOf(words)
  const sentence = sentenceSpan(text, words)
  const before = text.slice(sentence.start, words.start)
  const cut = Math.max(0, ...[...before.matchAll(JOINS)].map(m => m.index + m[0].length))
  const start = sentence.start + cut
  return { ...telling, words: { ...words, start, exact: text.slice(start, words.end) } }
}

const culpritIn = (
  mention: EventEntry['mentions'][number],
  owners: readonly { id: string; name: string }[],
): Culprit | undefined => {
  const tokens = [...mention.words.exact.matchAll(/[\p{L}’'-]+/gu)]
  const at = tokens.findIndex(t => FORCES.has(t[0].toLowerCase()))
  if (at < 0) return undefined
  const force = tokens[at]!
  const act = tokens.findIndex((t, i) => i > at && isAttack(t[0].toLowerCase()) && !FORCES.has(t[0].toLowerCase()))
  const passive = tokens.slice(Math.max(0, at - 4), at).some(t => t[0].toLowerCase() === 'by')
  if (act < 0 && !passive) return undefined
  const from = Math.max(0, at - 3)
  const before = mention.words.exact.slice(tokens[from]!.index, force.index)
  const last = tokens[act < 0 ? at : act]!
  const after =
    tokens[at + 1]?.[0] === 'of' ? mention.words.exact.slice(force.index, act < 0 ? undefined : last.index) : ''
  const owner = ownerIn(`${before} ${after}`, owners)
  const kind =
    FORCES.get(force[0].toLowerCase()) ??
    tokens
      .slice(from, at)
      .map(t => FORCES.get(t[0].toLowerCase()))
      .find(k => k)
  if (!owner && !kind) return undefined
  return {
    words: within(mention.words, tokens[from]!.index, last.index + last[0].length),
    voice: mention.voice,
    label: owner?.name ?? (kind === 'army' ? 'the army' : 'rebels'),
    ...(owner ? { side: owner.id } : {}),
    ...(kind ? { class: kind } : {}),
  }
}

const differ = (a: Culprit, b: Culprit): boolean => {
  if (a.side !== undefined && b.side !== undefined) return a.side !== b.side
  return a.class !== undefined && b.class !== undefined && a.class !== b.class
}

export const differingCulprits =
  (owners: readonly { id: string; name: string }[]): Finder =>
  (event: EventEntry, tellers: Tellers): DiscrepancyEntry[] => {
    if (event.type !== 'ASSAULT' && event.type !== 'COERCE') return []
    const byTeller = new Map<string, Culprit>()
    for (const mention of event.mentions) {
      const report = tellers.reportOf(mention.words)
      const culprit = byTeller.has(report) ? undefined : culpritIn(withSubject(mention, tellers), owners)
      if (culprit) byTeller.set(report, culprit)
    }
    const all = [...byTeller.values()]
    const sides = all.filter(a => all.some(b => differ(a, b)))
    if (sides.length < 2) return []
    const why = `The tellers name different culprits: ${listOf(sides.map(s => s.label))}.`
    return [draft('agent', [event.id], { sides: sides.map(s => side(s, s.label)), why })]
  }
