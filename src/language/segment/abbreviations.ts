/**
 * Words that keep their full stop, as data: "Gen.", "Sept.", "Inc.". By what may follow them inside a sentence.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** A name or number follows: never the end of a sentence. */
export const BEFORE_NAME = words(`
  mr mrs ms mx dr prof st ste mt ft sen sens rep reps gov govs gen lt col sgt capt cmdr cdr maj adm brig cpl pvt pfc rev fr hon
  pres supt insp det dep atty amb messrs mme mlle msgr sr. fig figs eq vs v ca cf approx viz eg ie e.g i.e a.k.a no. nos vol
  pp ed eds trans sec art para ch mgr asst
`)

/** Only before a number: "No. 10", "Sept. 3", "p. 4". Elsewhere the stop ends the sentence. */
export const BEFORE_NUMBER = words('no nos p pp fig vol sec art para ch approx ca c')

/** May end a sentence or stand within one: the next word decides. */
export const EITHER = words(`
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc corp co ltd llc plc bros jr sr esq etc al est dept univ assn ave blvd rd hwy
  u.s u.k u.n e.u u.a.e u.s.a u.s.s.r d.c a.m p.m ph.d m.d b.a m.a d.phil p.s p.o a.d b.c l.a n.y
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  lb oz ext min mins yr yrs hr hrs sq div pct ret gov't int'l nat'l
`)

/** Words that open a sentence and seldom follow an abbreviation within one. */
export const OPENERS = words(`
  the a an this that these those he she it they we i you his her its their our my your there here
  in on at by for from with after before as if when while although though since because until
  but and or so yet however meanwhile moreover also then now still both some many most all no not
  what who where why how according earlier later last asked speaking under despite during
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands several another officials witnesses residents
`)

/** Verbs that go on with a sentence after a quotation that ends in ? or !: `"Why?" Smith asked.` */
export const ASKING = words(`
  said says asked asks told tells wrote writes added adds replied shouted cried exclaimed wondered answered demanded
  inquired declared tweeted joked quipped insisted responded recalled
`)
