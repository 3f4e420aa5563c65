/**
 * The world's currencies as news writes them: marks before a figure, nouns behind it, and whose coin an adjective makes it.
 *
 * "Dh212 million" -> AED; "R2.3bn" -> ZAR; "Rs 500 crore" -> INR; "Shs2,000" -> money, of Kenya, Uganda or Tanzania: no code.
 * A bare word counts as the currency that English-language agencies mean by it ("dollar" USD, "rupee" INR); where they mean
 * none, no code is concluded. Codes: ISO 4217.
 */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map(pair => pair.split(':') as [string, string]),
  )
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Signs before a number. A bare dollar is the US dollar, as news agencies write it. */
export const SYMBOLS = pairs(`
  $:USD €:EUR £:GBP ¥:JPY ₽:RUB ₴:UAH ₹:INR ₪:ILS ₩:KRW ₺:TRY ₦:NGN ₱:PHP ₫:VND ฿:THB ₵:GHS ₡:CRC ₲:PYG ₸:KZT ₾:GEL ֏:AMD ₼:AZN
  ₮:MNT ₭:LAK ៛:KHR ৳:BDT ₨:INR`)

/** Letters before "$". */
export const DOLLARS = pairs(`
  us:USD a:AUD au:AUD c:CAD ca:CAD can:CAD hk:HKD nz:NZD s:SGD sg:SGD nt:TWD r:BRL mx:MXN j:JMD ja:JMD tt:TTD bds:BBD b:BND n:NAD
  fj:FJD ec:XCD g:GYD bz:BZD l:LRD z:ZWL col:COP cop:COP clp:CLP ar:ARS`)

/** Letters before a figure, as they are written; those of one letter count only before a sum ("R2.3bn", "N5,000"). */
export const MARKS = pairs(`
  Dh:AED Dhs:AED AED:AED SR:SAR QR:QAR KD:KWD BD:BHD RO:OMR JD:JOD LE:EGP E£:EGP Rs:INR Re:INR PKRs:PKR Tk:BDT RM:MYR Rp:IDR KSh:KES Ksh:KES
  KShs:KES Kshs:KES USh:UGX Ush:UGX UShs:UGX Ushs:UGX TSh:TZS Tsh:TZS TShs:TZS Tshs:TZS GH¢:GHS GH₵:GHS GHC:GHS Birr:ETB Kč:CZK zł:PLN Ft:HUF
  Fr:CHF SFr:CHF CFA:XOF FCFA:XAF Le:SLE MK:MWK ZK:ZMW Php:PHP Baht:THB Bs:BOB
  R:ZAR N:NGN P:PHP`)

/** Marks that several countries write: money, of no one code. */
export const SHARED_MARKS = words('Sh Shs Kr kr K Br Gs L Q S/ DT DA')

/** Nouns of money behind a number, with the code that agencies mean by the bare word. */
export const CURRENCIES = pairs(`
  dollar:USD dollars:USD euro:EUR euros:EUR pound:GBP pounds:GBP sterling:GBP ruble:RUB rubles:RUB rouble:RUB roubles:RUB
  hryvnia:UAH hryvnias:UAH yen:JPY yuan:CNY renminbi:CNY rupee:INR rupees:INR shekel:ILS shekels:ILS franc:CHF francs:CHF
  lira:TRY liras:TRY zloty:PLN zlotys:PLN won:KRW naira:NGN rand:ZAR dirham:AED dirhams:AED riyal:SAR riyals:SAR rupiah:IDR ringgit:MYR
  baht:THB dong:VND taka:BDT birr:ETB cedi:GHS cedis:GHS lev:BGN leva:BGN leu:RON lei:RON forint:HUF forints:HUF koruna:CZK korunas:CZK
  krona:SEK kronor:SEK lari:GEL tenge:KZT dram:AMD drams:AMD real:BRL reais:BRL bolivar:VES bolivars:VES bolivares:VES guarani:PYG
  guaranies:PYG quetzal:GTQ quetzals:GTQ lempira:HNL lempiras:HNL gourde:HTG gourdes:HTG metical:MZN meticais:MZN kwanza:AOA kwanzas:AOA
  dalasi:GMD ariary:MGA pula:BWP nakfa:ERN kyat:MMK kip:LAK riel:KHR riels:KHR tugrik:MNT tugriks:MNT afghani:AFN afghanis:AFN
  ouguiya:MRU leone:SLE leones:SLE kina:PGK vatu:VUV balboa:PAB cordoba:NIO cordobas:NIO somoni:TJS`)

/** Adjectives that name another dollar, franc, dinar or peso than the bare word: behind them the noun has their code. */
export const COINED = pairs(`
  us:USD american:USD australian:AUD canadian:CAD singapore:SGD taiwan:TWD swiss:CHF british:GBP egyptian:EGP syrian:SYP lebanese:LBP sudanese:SDG
  cfa:XOF indian:INR pakistani:PKR omani:OMR kuwaiti:KWD qatari:QAR saudi:SAR emirati:AED moroccan:MAD tunisian:TND algerian:DZD iraqi:IQD
  jordanian:JOD libyan:LYD bahraini:BHD yemeni:YER iranian:IRR serbian:RSD kenyan:KES ugandan:UGX tanzanian:TZS somali:SOS mexican:MXN
  colombian:COP argentine:ARS chilean:CLP philippine:PHP cuban:CUP dominican:DOP uruguayan:UYU danish:DKK norwegian:NOK swedish:SEK icelandic:ISK
  czech:CZK hungarian:HUF polish:PLN nepali:NPR nepalese:NPR mauritian:MUR congolese:CDF rwandan:RWF burundian:BIF zambian:ZMW malawian:MWK
  namibian:NAD jamaican:JMD fijian:FJD brunei:BND bahamian:BSD guyanese:GYD liberian:LRD belarusian:BYN russian:RUB turkish:TRY
  azerbaijani:AZN turkmen:TMT macedonian:MKD kyrgyz:KGS djiboutian:DJF guinean:GNF comorian:KMF haitian:HTG zimbabwean:ZWL gibraltar:GIP`)

/** Nouns that many countries share: money, whose code only an adjective tells. */
export const SHARED_NOUNS = words(
  'dinar dinars peso pesos shilling shillings krone kroner kwacha manat manats som soms sum rial rials denar denars colon colones sol soles lek leks',
)

/** Codes that are words as well are never read before a figure ("TOP 10"). */
const WORDLIKE = words('TOP ALL CUP SOS BOB MAD RON PEN LAK GEL MOP DOP BAM ANG COP')
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency').filter(code => !WORDLIKE.has(code)))

/** "EUR" before or behind a figure: an ISO 4217 code that is no other word. */
export const isCode = (word: string): boolean => CODES.has(word)

/** Marks that stand before a space as well: "Rs 500", "Birr 40". Others are roads, teams and months there. */
const SPACED = words(
  'Rs Re Tk Birr Php Baht Bs Rp RM KSh Ksh KShs Kshs USh Ush UShs Ushs TSh Tsh TShs Tshs Dh Dhs CFA FCFA Sh Shs Kr kr',
)

/** Does a mark belong to a figure with this white space between them? */
export const goesWith = (mark: string, gap: string): boolean =>
  gap === '' || SPACED.has(mark) || isCode(mark) || SYMBOLS.has(mark.at(-1) ?? '')

const escaped = (mark: string): string => mark.replace(/[$/]/g, String.raw`\$&`)
const ALL_MARKS = [
  ...[...DOLLARS.keys()].map(d => `${d.toUpperCase()}$`),
  ...SYMBOLS.keys(),
  ...MARKS.keys(),
  ...SHARED_MARKS,
].sort((a, b) => b.length - a.length)

/** Source of a pattern for the marks that may stand before the figure of a sum, longest first; letters in their case. */
export const MARK_FORM = ALL_MARKS.map(escaped).join('|')

/** The code of a mark as it is written; undefined where several countries write it, or it is none. */
export const codeOf = (mark: string): string | undefined =>
  SYMBOLS.get(mark) ??
  MARKS.get(mark) ??
  (mark.endsWith('$') ? DOLLARS.get(mark.slice(0, -1).toLowerCase()) : undefined) ??
  (isCode(mark) ? mark : undefined)

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

/** One word for one coin, however it is marked: "US$" and "$" -> "$", "Dhs" -> "AED", "Shs" -> "shs". */
export const coinOf = (mark: string): string => {
  const code = codeOf(mark)
  return code === undefined ? mark.toLowerCase() : (SIGNS[code] ?? code)
}
const SHARED_COINS = new Set([...SHARED_MARKS].map(mark => mark.toLowerCase()))

/** Is a unit, as coinOf gives it, money? */
export const isMoney = (unit: string): boolean => /^[$€£¥]$/.test(unit) || isCode(unit) || SHARED_COINS.has(unit)
