/**
 * Nouns that count one kind of thing, so that "vessels" and "ships" are compared, and the measures.
 *
 * kindOfNoun('lorry') -> 'truck'; kindOfNoun('corpse') -> 'killed'; kindOfNoun('delegate') -> 'delegate'.
 */

const GROUPS = [
  'ship vessel boat tanker trawler ferry',
  'truck lorry',
  'plane aircraft jet warplane aeroplane',
  'home house dwelling',
  'hostage captive abductee',
  'protester demonstrator marcher protestor',
  'worker employee labourer laborer staffer staff',
  'deputy lawmaker legislator mp parliamentarian',
  'soldier troop serviceman',
  'drone uav',
  'rocket missile',
  'prisoner detainee inmate',
  'refugee evacuee',
  'vote ballot',
  'job post',
  'town city',
  'killed body corpse fatality death coffin dead',
  'wounded injury casualty injured',
  'per%cent percentage',
  'protest demonstration march rally',
  'clash skirmish',
  'round session meeting',
  'person people',
  'visit trip',
  'kilometre kilometer km',
  'mile',
  'ton tonne',
]

const KIND = new Map(
  GROUPS.flatMap(g => {
    const words = g.split(' ')
    return words.map(w => [w, words[0]!] as const)
  }),
)

/** Measures that a numeral has as its unit. */
export const MEASURES: ReadonlyMap<string, string> = new Map(
  `kg kilogram kilogrammes kilograms km kilometre kilometres kilometers miles mile tonnes tons ton tonne barrels bpd litres liters gallons
  hectares acres metres meters feet megawatts gigawatts degrees cents euros dollars pounds`
    .split(/\s+/)
    .map(w => [
      w,
      w
        .replace(/meter/, 'metre')
        .replace(/^km$/, 'kilometre')
        .replace(/^tons?$/, 'tonne')
        .replace(/(?<=[a-z]{3})s$/, ''),
    ]),
)

export const kindOfNoun = (lemma: string): string => KIND.get(lemma) ?? lemma
