/**
 * Verbs that only tell: their subject is a teller and their time is the time of telling.
 *
 * REPORTING.has('say') -> true; REPORTING.has('kill') -> false.
 */
export const REPORTING: ReadonlySet<string> = new Set(
  `say tell add report announce claim state declare note insist maintain write argue assert acknowledge admit concede confirm deny explain estimate reckon
  put place count record list speak give quote cite mention suggest publish release reveal disclose broadcast post tweet recall remember testify swear
  swore inform brief warn complain stress emphasise emphasize repeat reiterate comment remark reply respond answer ask tally document according show read
  find hear learn understand think believe contend allege vow promise`.split(/\s+/),
)
