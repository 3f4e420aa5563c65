/**
 * Names that a report's own words make those of outlets, whatever kind of name they look like.
 *
 * "a copy seen by Vantage", "Vantage could not independently verify" -> Vantage; "told the Larkham Gazette" -> Larkham Gazette;
 * "seen by the Supreme Court" -> none. Outlets known beforehand are left to knowledge.
 */
import { BODIES, OUTLET_NAME } from './nouns.ts'

const NAME = "(\\p{Lu}[\\p{L}\\d’'-]{0,30}(?: \\p{Lu}[\\p{L}\\d’'-]{0,30}){0,3})"
const PAPER =
  '(?:cop(?:y|ies)|letters?|documents?|drafts?|memos?|memorandum|e-?mails?|messages?|statements?|texts?|transcripts?|reports?|filings?|proposals?|video|footage|minutes|papers?|records?|recordings?|images|term sheet|agreement)'
const FORMS = [
  // Only what journalists do with papers: anybody reads out a statement or publishes a video. A court is told by its noun below.
  `\\b${PAPER}\\b[^.\\n]{0,40}? (?:seen|obtained|reviewed|viewed) by (?:the )?${NAME}(?![\\p{L}\\d’'-]| as\\b)`,
  `\\b(?:[Tt]he )?${NAME} (?:could not|was unable to|has not been able to|did not) (?:independently|immediately) (?:verify|confirm|authenticate)\\b`,
].map(f => new RegExp(f, 'gu'))
/** Behind "the", the last word of a newspaper's name tells that it is one, and no person's. */
const WITH_ARTICLE = new RegExp(`\\b[Tt]he ${NAME}`, 'gu')
const PAPER_NAME =
  /(?:^| )(?:Times|Post|Herald|Gazette|Tribune|Telegraph|Journal|Courier|Chronicle|Mail|Echo|Clarion|Advertiser|Ledger|Sentinel|Inquirer|Examiner|Bugle|Argus|Dispatch|Bulletin|Beacon|Mercury|Enquirer|Intelligencer|News)$/

/** What is called so and prints nothing: "the Royal Mail", "the Border Post". */
const CARRIER =
  /(?:Royal|Trading|Border|Command|Guard|Military|Customs|Frontier|Swiss|Canada|Japan|Australia) (?:Mail|Post)$/

/** The names of a report, and of the outlet it is of, that are outlets'. */
export const outletNames = (text: string, own?: string): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const form of FORMS)
    for (const [, name] of text.matchAll(form)) {
      const last = name!.split(' ').at(-1)!.toLowerCase()
      if (!BODIES.has(last) || OUTLET_NAME.test(name!)) names.add(name!)
    }
  for (const [, name] of text.matchAll(WITH_ARTICLE))
    if (PAPER_NAME.test(name!) && !CARRIER.test(name!)) names.add(name!)
  if (own) names.add(own.replace(/^the /i, ''))
  return names
}
