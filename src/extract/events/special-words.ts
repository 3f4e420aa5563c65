/**
 * Words that special-verbs.ts and noun-found.ts ask for, as data.
 */
import { wordSet } from './word-set.ts'

/** What is met, struck or hit only in a figure of speech. */
export const FIGURES: Readonly<Record<string, ReadonlySet<string>>> = {
  meet: wordSet(`demand condition deadline need target requirement standard obligation criterion goal cost pledge commitment request
    term resistance end expectation challenge opposition quota bar approval criticism aim objective threshold`),
  fight:
    wordSet(`cause corruption poverty disease epidemic pandemic election crime inflation terrorism virus change hunger fire blaze case
    charge proposal plan decision bill lawsuit extradition seat battle`),
  // "hold a new round of talks": no shots.
  hold: wordSet('round'),
  attack: wordSet(
    'verdict ruling plan proposal decision bill budget law policy record stance remark deal agreement speech idea reform offer report statement',
  ),
  strike: wordSet(
    'tone balance note compromise back target snag record wall rock chord bargain pose blow oil gold low high peak roadblock',
  ),
}
export const PHONE = wordSet('phone telephone video link line call')
/** Verbs that make a pact an event; "the agreement provides" is none. */
export const DEAL_VERBS =
  wordSet(`sign reach conclude strike ratify initial break broker clinch finalise finalize seal make announce
  implement agree collapse adopt approve violate expire lapse hammer ink unveil secure negotiate accept suspend extend renew breach`)
/** In which people are held. */
export const HOLDING = wordSet('custody captivity detention hands jail prison')
/** Verbs that only say that somebody is somewhere. */
export const STAYING = wordSet('be remain stay hold keep languish')
