/**
 * Word lists for reading places in English: what stands before and after a place, and what only looks like one.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Prepositions that a place follows. */
export const LOCATIVE = set(
  'in at near from to outside around between toward towards across over into inside through throughout beyond above below off along via within via beside against upon near leaving reach reached visiting visit visited entered left bombed captured seized recaptured shelled',
)

/** Nouns that say what kind of place follows "of", or stands behind a name. */
export const PLACE_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    town: 'town',
    towns: 'town',
    city: 'town',
    cities: 'town',
    village: 'town',
    villages: 'town',
    hamlet: 'town',
    port: 'town',
    suburb: 'town',
    suburbs: 'town',
    settlement: 'town',
    township: 'town',
    municipality: 'town',
    capital: 'town',
    neighbourhood: 'district',
    neighborhood: 'district',
    district: 'district',
    districts: 'district',
    province: 'region',
    provinces: 'region',
    region: 'region',
    regions: 'region',
    state: 'region',
    states: 'region',
    county: 'region',
    oblast: 'region',
    governorate: 'region',
    prefecture: 'region',
    department: 'region',
    territory: 'region',
    peninsula: 'region',
    enclave: 'region',
    valley: 'region',
    island: 'island',
    islands: 'island',
    airport: 'site',
    airbase: 'site',
    base: 'site',
    camp: 'camp',
    crossing: 'crossing',
    river: 'river',
    lake: 'lake',
    archipelago: 'island',
    area: 'region',
    heights: 'region',
    strait: 'sea',
    bay: 'sea',
    gulf: 'sea',
  }),
)

/** Small words inside names: "Rio de Janeiro", "Isle of Wight". */
export const CONNECTORS = set(
  'of the de la el al and da do du des der den di dos del las los upon on sur le les ez am an en es a',
)

/** Capitalised words that are towns somewhere and other things in the news. */
export const COMMON = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  of man most reading mobile nice bath sale best police defence defense union liberal central progress enterprise university college hospital bank independence
  government ministry minister president prime senate house council court party national international federal republic state states county city town village north south east west
  northern southern eastern western northeast northwest southeast southwest upper lower middle new old great big little saint san santa fort mount lake river island islands port bay beach hill hills valley park
  spring springs summer autumn winter easter christmas ramadan eid the a an and but or if when while where what who why how this that these those there here he she they we it i his her their its our my
  in on at by for from with as to into over under after before since until during between against about around among through without within despite because although though however meanwhile
  also now then today yesterday tomorrow later earlier once only just even still yet never always often some many most more less few several all both each every another other others such same
  one two three four five six seven eight nine ten first second third last next no not yes well good bad long short high low early late
  war peace army navy force forces guard guards general major captain colonel commander leader leaders official officials people police fire water air sea land earth sun moon star sky
  health food energy power oil gas coal iron gold silver money market markets trade business company group church school center centre office home street road avenue square bridge tower gate
  man men woman women child children boy girl king queen prince princess lord lady sir pope bishop
  green red blue white black brown gray grey orange young golden rose lily violet
  time times post news press daily star herald tribune telegraph guardian sun mirror express standard observer independent echo gazette globe mail
  hope faith grace liberty freedom justice unity union victory defiance eagle bear buffalo wolf lion fox fish eagle
  bell baker cooper carter mason miller taylor turner walker hunter fisher smith johnson brown davis wilson moore anderson jackson white harris martin thompson robinson clark lewis lee hall allen wright scott hill adams nelson mitchell campbell roberts carter phillips evans edwards collins stewart morris rogers reed cook morgan murphy bailey cox howard ward brooks kelly sanders price bennett wood barnes ross henderson coleman jenkins perry powell long patterson hughes butler simmons foster gonzales bryant russell griffin hayes
  obama trump biden clinton bush reagan carter nixon kennedy johnson truman lincoln jefferson madison monroe washington's putin merkel macron starmer
  sources source reports report officials analysts experts witnesses residents talks deal agreement treaty summit conference committee commission parliament congress assembly
  christian muslim jewish orthodox catholic islam allah god bible english french german spanish italian russian chinese japanese arabic
  can will shall should would could might must do does did done has have had be is are was were been being let get go come see say said tell told ask asked make made take took give gave find found
  video photo image media television radio internet web online facebook twitter google apple amazon
  democrat democrats democratic republican republicans conservative labour tory tories socialist communist
  alliance summit accord pact protocol convention resolution article section chapter page part phase stage round
  mission vision command base station camp post outpost sector zone
  del real bar van sur of batman same y at us cut ham lund split male manning cork bury battle deal rye ware wells eye street diss cum era`,
)

/** Directions before a name: "eastern Ukraine", "South Darfur". */
export const DIRECTIONS = set(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west upper lower downtown greater inner outer rural occupied neighbouring neighboring nearby mainland coastal',
)
