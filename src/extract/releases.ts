/**
 * Releases that set no person free: of money, water, papers, goods.
 *
 * "release extra money", "the water was released", "a press release" -> true; "release the two engineers" -> false.
 */

import { PEOPLE } from './events/things.ts'

const wordsOf = (list: string): string => list.trim().split(/\s+/).join('|')

/** What is released or freed and is no captive: money, water, papers, goods. */
const THINGS =
  wordsOf(`money funds? funding cash aid loans? tranches? instal?lments? payments? budgets? salar(y|ies) wages grants? subsid(y|ies) assets
  reserves? deposits? escrow accounts? shares? collateral guarantees? instruments? revenues? credit billions? millions? dollars? euros? pounds? water gas oil fuel grain food
  electricity power energy flows? waves? sewage effluent emissions carbon pressure heat radiation data figures results? details? information
  documents? files records? reports? statements? letters? texts? drafts? videos? footage photos? photographs? pictures images? recordings? tapes?
  transcripts? minutes names lists? plans? proposals? terms agreements? contracts? maps? findings stud(y|ies) surveys? polls? emails? e-mails?
  evidence verdicts? rulings? judge?ments? timetables? schedules? dates? communiqu[eé]s? bulletins? audits? reviews? ships? vessels? boats? trawlers? tankers?
  lorr(y|ies) trucks? cargo(es)? goods shipments? consignments? containers? stocks? stockpiles? supplies medicines? land seats? slots? capacity albums? films? songs? books?
  balance remainder rest sum amount version software code`)
/** Not "the tanker crew", "the bank's staff": a thing before those who are of it. */
const ALONE = `(?![’']s? \\p{L}| (?:${wordsOf(PEOPLE)})(?:s|es)?\\b)`
const AHEAD = new RegExp(`^(?: of)?(?: [\\p{L}\\d.,’'%$€£-]{1,20}){0,4}? (?:${THINGS})\\b${ALONE}`, 'iu')
const BEHIND = new RegExp(`\\b(?:${THINGS})(?: (?:[\\p{L}’'-]{1,12})){0,3} $|\\b(?:press|news|media|software) $`, 'iu')
/** Words that end the object of a deed: what stands behind them was not released. */
const CLOSES =
  /\b(?:before|after|until|unless|if|when|while|once|and|but|by|for|in|from|with|on|to|that|which|who|as|because)\b|[.,;:!?]/iu

/** "release extra money", "the water was released": a deed that sets no person free. */
export const releasesThing = (text: string, start: number, end: number): boolean => {
  const word = text.slice(start, end)
  if (!/^(?:releas|free)/i.test(word)) return false
  const rest = text.slice(end, end + 90)
  const close = CLOSES.exec(rest)
  const behind = text.slice(Math.max(0, start - 60), start)
  const clause = behind.slice(Math.max(...[',', ';', '.', ':'].map(c => behind.lastIndexOf(c))) + 1)
  // An active verb has its object behind it; only a participle or a noun is told of what stands before.
  const passive =
    /ed$/i.test(word) && /\b(?:be|been|being|is|are|was|were|get|got|has|have|not)\b[^,;]{0,20}$/i.test(clause)
  return (
    AHEAD.test(close ? rest.slice(0, close.index) : rest) ||
    ((passive || /^release$/i.test(word)) && BEHIND.test(clause))
  )
}
