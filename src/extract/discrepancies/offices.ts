/**
 * What an office is: its rank, its domain, whether it is over; and which two one person does not hold at once.
 *
 * officeOf('former deputy finance minister') -> {head: 'minister', domain: ['finance'], under: true, former: true}.
 */
export interface Office {
  readonly head: string
  readonly domain: readonly string[]
  readonly under: boolean
  readonly former: boolean
}

const HEADS: readonly (readonly [string, RegExp])[] = [
  ['prime minister', /\b(?:prime minister|premier)\b/i],
  ['minister', /\bminister\b/i],
  ['president', /\bpresident\b/i],
  ['chair', /\bchair(?:man|woman|person)?\b/i],
  ['treasurer', /\btreasurer\b/i],
  ['secretary', /\b(?:secretary|secretary-general|general secretary)\b/i],
  ['leader', /\b(?:leader|head|chief)\b/i],
  ['ambassador', /\bambassador\b/i],
  ['governor', /\bgovernor\b/i],
  ['mayor', /\b(?:mayor|mayoress)\b/i],
  ['bishop', /\b(?:arch)?bishop\b/i],
  ['judge', /\bjudge\b/i],
  ['speaker', /\bspeaker\b/i],
  ['director', /\bdirector\b/i],
  ['commissioner', /\bcommissioner\b/i],
  ['prosecutor', /\bprosecutor\b/i],
  ['negotiator', /\bnegotiator\b/i],
]
const DOMAINS =
  `foreign defence defense finance interior home justice trade energy labour labor health education transport agriculture environment economy
  economic culture information development water fisheries mining oil tourism housing industry science planning security naval navy army police`.split(
    /\s+/,
  )
const SAME: Readonly<Record<string, string>> = {
  defense: 'defence',
  labor: 'labour',
  economic: 'economy',
  home: 'interior',
  naval: 'navy',
}

export const domainsIn = (text: string): readonly string[] => {
  const words = new Set(text.toLowerCase().split(/[^a-z]+/))
  return DOMAINS.filter(d => words.has(d)).map(d => SAME[d] ?? d)
}

export const officeOf = (title: string): Office | undefined => {
  const head = HEADS.find(([, form]) => form.test(title))?.[0]
  return head === undefined
    ? undefined
    : {
        head,
        domain: domainsIn(title),
        under: /\b(?:deputy|vice|assistant|under-?secretary|junior|second)\b/i.test(title),
        former:
          /\b(?:former|ex|then|late|one-time|ousted|outgoing|past|retired|designate|elect|acting|interim|incoming|nominee|candidate|would-be|until|shadow|opposition)\b/i.test(
            title,
          ),
      }
}

/** Posts that fill a person: nobody holds two of one row. */
const ROWS: readonly (readonly string[])[] = [
  ['chair', 'treasurer', 'secretary'],
  ['minister', 'mayor', 'governor', 'bishop', 'ambassador', 'judge', 'prosecutor'],
]

/** Why two offices of one person, told as held now, cannot both be right; undefined where they can. */
export const clash = (a: Office, b: Office): 'rank' | 'office' | undefined => {
  if (a.former || b.former) return undefined
  const disjoint = a.domain.length > 0 && b.domain.length > 0 && !a.domain.some(d => b.domain.includes(d))
  if (a.head === b.head) {
    if (a.head === 'minister' && disjoint) return 'office'
    const same =
      a.head === 'minister'
        ? a.domain.length > 0 && a.domain.join() === b.domain.join()
        : !disjoint && a.head !== 'leader'
    return same && a.under !== b.under ? 'rank' : undefined
  }
  return ROWS.some(r => r.includes(a.head) && r.includes(b.head)) ? 'office' : undefined
}
