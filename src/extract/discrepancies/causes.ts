/**
 * One happening laid to two causes that exclude each other, by two tellers -> agent.
 *
 * "The governor said that the explosion had been an accident. Police say it was caused by a bomb." A harm done on purpose
 * and one that nobody meant exclude each other always; two other causes only where both tell the cause of one happening.
 */
import { shared, stemsIn } from './context.ts'
import { type Finding, type Scene, type Teller, textOf } from './fact.ts'

type Sort = 'meant' | 'unmeant' | 'other'

const MEANT =
  /\b(?:bombs?|bombing|sabotage\w*|saboteurs?|(?<!heart |panic |asthma )attack(?:s|ers?)?|cyber-?attacks?|arson\w*|missiles?|drones?|rockets?|shells?|shelling|gunfire|land-?mines?|(?:sea|naval|land|floating|limpet|anti-\w+) mines?|mines?$|explosives?|explosive device|torpedo(?:es)?|deliberate(?:ly)?|foul play|no accident|terrorists?|terrorism|poisoned|intentional(?:ly)?|on purpose|set alight|murder)\b/i
const UNMEANT =
  /\b(?:(?<!no )accident(?:s|al|ally)?|mishaps?|faults?|faulty|malfunctions?|negligence|careless\w*|errors?|mistakes?|short[ -]circuits?|overheat\w*|corrosion|wear|technical|defect\w*|gas leaks?|leaking|collision|lightning|rust\w*|rot\w*|old age|fatigue|storms?|floods?|flooding|rain|heat|drought|quake|earthquake|landslide|avalanche|natural causes|illness|disease|heart attack)\b/i

/** What breaks out, blows up or breaks down, whoever or whatever did it. */
const HAPPENING =
  /\b(?:spill|fire|blaze|explosions?|blasts?|crash|came down|fell|sank|gave way|went down|collapse|derailment|leak|outage|blackout|sinking|poisoning|disaster|rupture|breach|flooding|outbreak|deaths?|wreck|exploded|gone off|went off|detonated|blew up|blown up|violence|clash(?:es)?|riot|unrest|fighting|shooting|brawl|stampede)\b/i

/** Words that lay a happening to something, with what it is laid to behind them. */
const FRAMES: readonly RegExp[] = [
  /(?:^|[“"]|\b(?:that|said|says|insists?|believes?|told \w+) )((?:(?:an?|the|two|three|several) )(?:car |lorry |truck |roadside |time |hand |stray )?(?:bombs?|grenades?|mines?|shells?|rockets?|missiles?|drones?|devices?|explosives?) (?:had |have )?(?:(?:been )?(?:gone off|went off|exploded|detonated|planted|thrown|fired|hit|struck|landed))\b)/gi,
  /\b(?:it|all|the (?:violence|trouble|clash(?:es)?|fighting|riot|unrest|quarrel)) (?:had )?(?:began|begun|started|broke out) when ([^.;:,”"]{5,80})/gi,
  /\b(?:gave way|collapsed|burst|failed|fell|broke|sank|caught fire|exploded) (?:because|as|after) ([^.;:,”"]{5,60})/gi,
  /\b(?:fell|collapsed|came down|sank|burned|burnt|failed|broke|burst|exploded|crashed|gave way|went down|derailed|caught fire) because (?:of )?([^.;:,”"]{3,60})/gi,
  /(?:^|[“"]|\bthat )((?:saboteurs|arsonists|attackers|terrorists|divers|gunmen|infiltrators|agents) (?:had |have )?(?:laid|planted|placed|cut|blown|blew|set|fired|dynamited|mined|attached)\b[^.;:,”"]{3,60})/gi,
  /\b(?:was|were|been|being) (?:\w+ly )?(?:caused|triggered|started|set off|sparked|brought down|brought about) by ([^.;:,”"]{3,60})/gi,
  /\b(?:was|were|been) (?:the result of|due to|down to|a result of|the work of) ([^.;:,”"]{3,60})/gi,
  /\b(?:came from|stemmed from|resulted from|originated in|began with|started with|arose from) ([^.;:,”"]{3,60})/gi,
  /\b(?:blam(?:es?|ed)|lai[dn] (?:it )?to|put (?:it )?down to|attribut(?:es?|ed) (?:it |the \w+ )?to)(?: (?:it|the \w+)(?:, [^.;,]{3,45},)? on)? ([^.;:,”"]{3,60})/gi,
]
/** What a happening is said to have been: only where the word itself tells whether it was meant. */
const WAS =
  /\b(?:was|were|(?:had|has|have) been)(?: (?:clearly|probably|simply|merely))? ((?:(?:an?|the|no|not an) )?(?:\w+ ){0,2}?(?:accidents?|accidental|mishap|sabotage|attacks?|arson|deliberate|intentional|terrorism|negligence|bombing)\b[^.;:,”"]{0,30})/gi
const OPEN =
  /\b(?:whether|if|could|may|might|not|n[’']t|never|possibly|perhaps|den(?:y|ied|ies)|rul(?:e|es|ed) out|ruling out|dismiss\w*|no (?:evidence|sign|proof|indication)|unclear|suspect\w*|feared?|investigat\w*|initially|first|at first)\b/i

interface Cause {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly sort: Sort
  readonly teller: Teller
  /** True where the words lay a happening to something, and do not only say what it was. */
  readonly laid: boolean
}

const sortOf = (words: string): Sort => (MEANT.test(words) ? 'meant' : UNMEANT.test(words) ? 'unmeant' : 'other')

const causesIn = (scene: Scene): Cause[] =>
  scene.sentences.flatMap((s, sentence) => {
    const part = scene.text.slice(s.start, s.end)
    const found = (form: RegExp, laid: boolean): Cause[] =>
      [...part.matchAll(form)].flatMap(m => {
        const words = m[1]!.trimEnd()
        const start = s.start + m.index + m[0].length - m[1]!.length
        const left = part.slice(0, m.index)
        const sort = sortOf(words)
        if (OPEN.test(left.slice(-50)) || OPEN.test(m[0])) return []
        // Economists explain prices by many things at once; only what happens at one place has one cause.
        if (!laid && sort === 'other') return []
        const near = scene.text.slice(scene.sentences[Math.max(0, sentence - 2)]!.start, s.end)
        if (!HAPPENING.test(near)) return []
        const told = scene.tellerAt({ start, end: start + words.length })
        const own = /^blam|^attribut/i.test(m[0]) && told.id === '' ? left.trim() : ''
        const teller = own
          ? { id: `subject:${own}`, name: own.replace(/^\p{Lu}(?=\p{Ll})/u, c => c.toLowerCase()) }
          : told
        return [{ start, end: start + words.length, sentence, sort, teller, laid }]
      })
    return [...FRAMES.flatMap(f => found(f, true)), ...found(WAS, false)].sort((a, b) => a.start - b.start)
  })

const excludes = (scene: Scene, a: Cause, b: Cause): boolean => {
  if (a.sort !== b.sort && [a.sort, b.sort].includes('meant') && ![a.sort, b.sort].includes('other')) return true
  if (!a.laid || !b.laid || (a.sort === b.sort && a.sort !== 'other') || a.teller.id === '' || b.teller.id === '')
    return false
  return (
    shared(stemsIn(scene.sentences[a.sentence]!, a), stemsIn(scene.sentences[b.sentence]!, b)) === 0 &&
    (b.sentence - a.sentence < 2 || oneHappening(scene, a, b))
  )
}

const REACH = 10

/** Both sentences name the one happening of the report, or the later one calls it by its name. */
const oneHappening = (scene: Scene, a: Cause, b: Cause): boolean => {
  const names = (c: Cause): string[] =>
    [...textOf(scene, scene.sentences[c.sentence]!).matchAll(new RegExp(HAPPENING.source, 'gi'))].map(m =>
      (OF_VERB[m[0].toLowerCase()] ?? m[0].toLowerCase()).slice(0, 7),
    )
  const [x, y] = [names(a), names(b)]
  return x.some(n => y.includes(n))
}
const OF_VERB: Readonly<Record<string, string>> = {
  'gave way': 'collapse',
  'came down': 'collapse',
  fell: 'collapse',
  sank: 'sinking',
  'went down': 'sinking',
}

export const causes = (scene: Scene): Finding[] => {
  const all = causesIn(scene)
  return all.flatMap((b, i) => {
    const a = all
      .slice(0, i)
      .findLast(x => x.teller.id !== b.teller.id && b.sentence - x.sentence <= REACH && excludes(scene, x, b))
    if (!a) return []
    const words = (c: Cause): string => scene.text.slice(c.start, c.end)
    return [
      {
        kind: 'agent' as const,
        sides: [a, b].map(c => ({ start: c.start, end: c.end, value: words(c) })),
        why: `It is laid to ${words(a)} by ${a.teller.name} and to ${words(b)} by ${b.teller.name}.`,
      },
    ]
  })
}
