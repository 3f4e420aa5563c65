/**
 * The dead of one event, fighters to one teller and other people to another -> identity.
 *
 * "Four smugglers were killed, the border guard said ... Villagers said that all of them were shepherds".
 */
import { dependents } from '../../language/tree.ts'
import type { Finding, Scene } from './fact.ts'

const FIGHTERS = new Set(
  `fighter mercenary militant soldier rebel insurgent terrorist gunman trooper combatant commando bandit saboteur jihadist jihadi guerrilla serviceman
  smuggler trafficker infiltrator spy poacher pirate criminal gangster rioter militiaman extremist separatist conscript policeman robber
  attacker assailant looter arsonist recruit marine paratrooper`.split(/\s+/),
)
const OTHERS = new Set(
  `civilian shepherd trader farmer villager worker labourer laborer student pupil child fisherman herder herdsman driver pilgrim passenger miner nurse doctor
  teacher trucker shopkeeper merchant vendor woodcutter bystander worshipper guest mourner resident woman boy girl refugee migrant peasant nomad
  baker mechanic engineer fireman firefighter medic volunteer journalist hunter tourist carter beekeeper gardener cook porter`.split(
    /\s+/,
  ),
)
const DEAD = new Set(
  'they those dead victim body deceased casualty corpse man they all both four five six seven eight nine ten eleven three two'.split(
    ' ',
  ),
)
const PAST = /\b(?:killed|dead|died|shot|bodies|buried|victims|slain|perished|fell|corpses|funeral|burial)\b/i

interface Named {
  readonly start: number
  readonly end: number
  readonly noun: string
  readonly fights: boolean
}

/** "all of them were shepherds": who the dead were. */
const predicates = (scene: Scene): Named[] =>
  scene.sentences.flatMap((s, si) =>
    s.tokens.flatMap((t, i): Named[] => {
      const noun = t.lemma.toLowerCase()
      const fights = FIGHTERS.has(noun)
      if ((!fights && !OTHERS.has(noun)) || dependents(s, i, 'cop').length === 0) return []
      const subject = dependents(s, i, 'nsubj')[0]
      const head = subject === undefined ? undefined : s.tokens[subject]!
      if (!head || !(DEAD.has(head.lemma.toLowerCase()) || DEAD.has(head.text.toLowerCase()))) return []
      if (dependents(s, i, 'advmod').some(k => /^(?:not|n['’]t|never|no)$/i.test(s.tokens[k]!.text))) return []
      const before = scene.sentences[si - 1]
      if (!PAST.test(scene.text.slice(before?.start ?? s.start, s.end))) return []
      const start =
        s.tokens.slice(0, i).findLast((x, k) => k < subject! && x.deprel === 'mark')?.end ??
        Math.min(head.start, s.tokens[Math.max(0, subject! - 1)]!.start)
      const from = Math.max(start, s.tokens[Math.max(0, subject! - 2)]!.start)
      return [{ start: /^\s/.test(scene.text.slice(from)) ? from + 1 : from, end: t.end, noun: t.text, fights }]
    }),
  )

/** Those who a report says were killed, where it calls them by more than "people". */
const killed = (scene: Scene): Named[] =>
  scene.quantities.flatMap(q => {
    if (q.kind !== 'killed' || q.noun === undefined) return []
    const s = scene.sentences[q.sentence]!
    const t = s.tokens[q.noun]!
    const noun = t.lemma.toLowerCase()
    const fights = FIGHTERS.has(noun)
    if (!fights && !OTHERS.has(noun)) return []
    const quoted = scene.text.slice(t.end, t.end + 1).match(/[”"]/) ? 1 : 0
    const verb = /^[”"]? (?:(?:had been|were|have been|was) (?:shot dead|killed)|died)/.exec(
      scene.text.slice(t.end, t.end + 26),
    )
    return [{ start: q.start, end: t.end + (verb ? verb[0].length : quoted), noun: t.text, fights }]
  })

/** What they did who died: "a crew of five, who were running weapons". */
const AT_IT =
  /\b(?:who (?:were|had been) )?(?:running|smuggling|carrying|planting|laying|transporting|trafficking) (?:weapons|arms|guns|drugs|ammunition|explosives|bombs|mines|rockets|a bomb)\b|\b(?:preparing|planning|about) to (?:attack|ambush|fire|storm|raid)\b/i

const caught = (scene: Scene): Named[] =>
  scene.sentences.flatMap(s => {
    const text = scene.text.slice(s.start, s.end)
    const m = AT_IT.exec(text)
    return m && /\b(?:kill\w*|shot|died|dead|destroyed)\b/i.test(text)
      ? [{ start: s.start + m.index, end: s.start + m.index + m[0].length, noun: m[0], fights: true }]
      : []
  })

/** "killed six people ..., among them two nurses": some of the dead, which counts where all of them are called otherwise. */
const someOf = (scene: Scene): Named[] =>
  scene.quantities.flatMap(q => {
    const s = scene.sentences[q.sentence]!
    const t = q.noun === undefined ? undefined : s.tokens[q.noun]
    const lead = scene.text.slice(Math.max(s.start, q.start - 16), q.start)
    if (!t || !/\b(?:among them|including|of them) $/i.test(lead)) return []
    const noun = t.lemma.toLowerCase()
    const fights = FIGHTERS.has(noun)
    if (!fights && !OTHERS.has(noun)) return []
    if (!scene.quantities.some(k => k.kind === 'killed' && k.sentence === q.sentence && k.end < q.start)) return []
    return [{ start: q.start, end: t.end, noun: t.text, fights }]
  })

export const identities = (scene: Scene): Finding[] => {
  const [dead, some] = [[...killed(scene), ...caught(scene)].sort((a, b) => a.start - b.start), someOf(scene)]
  return predicates(scene).flatMap(p => {
    const all = /\b(?:all|both|every|none)\b/i.test(scene.text.slice(p.start - 5, p.end))
    const back = [...dead, ...(all ? some : [])].filter(k => k.end < p.start && p.start - k.end < 900).at(-1)
    if (!back || back.fights === p.fights || scene.tellerAt(back).id === scene.tellerAt(p).id) {
      const quoted = back && /[“"]/.test(scene.text.slice(back.start, back.end))
      if (!back || back.fights === p.fights || !quoted) return []
    }
    return [
      {
        kind: 'identity' as const,
        sides: [
          { start: back.start, end: back.end, value: back.noun },
          { start: p.start, end: p.end, value: p.noun },
        ],
        why: `The dead of the same event are ${back.noun} in one account and ${p.noun} in the other.`,
      },
    ]
  })
}
