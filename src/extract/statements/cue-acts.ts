/**
 * Reporting words and the act each performs, as data. The acts are those of docs/record.md.
 *
 * "conceded" -> acknowledge; "accused" -> blame; a word that is not here says nothing of its act: `say`.
 * Lemmas of verbs, nouns and adjectives; a phrase is written with its particles ("rule out").
 */
import type { Act } from '../../record/entries.ts'

const lines: readonly (readonly [Act, string])[] = [
  [
    'assess',
    `assess describe characterise characterize call believe think consider reckon estimate judge evaluate rate regard
    see view deem suspect conclude gauge hail portray depict doubt feel assume find`,
  ],
  ['claim', `claim allege contend maintain purport profess assert allegation assertion insinuate insinuation`],
  ['confirm', `confirm verify corroborate certify attest vouch confirmation authenticate`],
  ['deny', `deny refute rebut repudiate disclaim disavow contradict denial dispute dismiss brush gainsay scotch`],
  [
    'acknowledge',
    `acknowledge admit concede confess recognise recognize own grant acknowledgement admission concession`,
  ],
  ['blame', `blame accuse attribute charge fault accusation pin implicate indict`],
  [
    'criticise',
    `criticise criticize condemn denounce deplore decry slam blast lambast lambaste rebuke chide scold berate castigate
    censure complain deride mock ridicule brand criticism complaint condemnation lament bemoan protest fume rail assail scorn
    reproach upbraid belittle`,
  ],
  ['praise', `praise welcome commend applaud laud salute congratulate thank extol celebrate compliment praise tribute`],
  [
    'support',
    `support back endorse favour favor approve accept embrace champion espouse endorsement backing
    approval sympathise sympathize second`,
  ],
  [
    'oppose',
    `oppose reject refuse rebuff spurn resist object veto snub reject rejection opposition objection dread
   `,
  ],
  [
    'propose',
    `propose offer table submit float recommend advocate moot proffer bid proposal offer recommendation
    invite`,
  ],
  [
    'demand',
    `demand insist require press want seek ultimatum order instruct stipulate push insistence dictate clamour`,
  ],
  [
    'appeal',
    `appeal urge beg plead implore exhort entreat beseech request appeal plea request petition lobby encourage
    advise counsel pray solicit coax`,
  ],
  [
    'promise',
    `promise pledge vow undertake swear guarantee commit assure reassure pledge promise assurance vow guarantee undertaking`,
  ],
  ['threaten', `threaten menace threat`],
  ['ask', `ask inquire enquire query question wonder inquiry`],
  [
    'predict',
    `predict forecast expect foresee anticipate project envisage envision warn foretell prophesy bet prediction forecast
    expectation`,
  ],
]

/** Act by lemma; the first line that holds a word wins. */
export const ACT_OF: ReadonlyMap<string, Act> = new Map(
  lines
    .flatMap(([act, text]) =>
      text
        .trim()
        .split(/\s+/)
        .map(w => [w, act] as const),
    )
    .reverse(),
)

/** Cues of several words, tried before single words; matched on the cue's lower-cased words. */
export const PHRASES: readonly (readonly [RegExp, Act])[] = [
  [
    /\b(declin\w+|refus\w+) (to )?(comment|say|discuss|elaborate|answer|address|confirm|disclose|give|be drawn|specify|name|provide|reveal|identify|go into|speculate)/,
    'no-comment',
  ],
  [
    /\b(ha[sd]|have) (yet|still) to (comment|respond|reply|say|disclose|answer|react|confirm|explain|reveal|publish|issue|give|acknowledge|admit|address|elaborate|specify|name|announce|provide|produce|present|set out)/,
    'no-comment',
  ],
  [
    /\b(did|do|does|had|has|have|would|will|could)(\s?n[o’']t| not)( yet| immediately| also| been| publicly| so far)* (comment|respond|repl|answer|return|discuss|elaborate|be drawn|react|be reached|be immediately reached|immediately respond|give details|say (who|what|when|where|whether|how|why|if))/,
    'no-comment',
  ],
  [/\b(ha[sd]|have)(\s?n[o’']t| not| never) (explained|disclosed|revealed|specified|elaborated)\b/, 'no-comment'],
  [/\baccept\w* (full |some |any )?(responsibility|blame|fault|liability)/, 'acknowledge'],
  [/neither (confirm\w* (n)?or den|den\w* (n)?or confirm)/, 'no-comment'],
  [/(was|were) (not|n[o’']t|un)\s?(immediately |yet )?(available|reachable)/, 'no-comment'],
  [/no (immediate )?(comment|response|reply|reaction)/, 'no-comment'],
  [
    /\b(g[ai]ven?|gives|giving|offer\w*|provid\w+|releas\w+|volunteer\w*|supplied|supplies|set|named|shared) no (\w+ )?(detail|explanation|reason|figure|date|name|indication|timeline|timetable|breakdown|estimate|particulars|specifics|clue|hint|number|information)/,
    'no-comment',
  ],
  [
    /\b(knew|knows?|known) of (no|none|nothing)\b|\b(is|are|was|were)( n[o’']t|n[’']t)? (un)?aware of\b|\b(ha[sd]|have) no (knowledge|record|recollection|memory) of\b/,
    'deny',
  ],
  [
    /(not|n[o’']t) (\w+ )?(allowed|permitted|free|at liberty) to (say|tell|confirm|explain|reveal|disclose|admit)/,
    'no-comment',
  ],
  [/(remain|stay|kept|keep)\w* (silent|quiet|tight-lipped|mum)/, 'no-comment'],
  [/(would|will|could|did) ?(not|n[o’']t) (be drawn|discuss|say|comment|elaborate)/, 'no-comment'],
  [/\brul(e|es|ed|ing) (\w+ )?out\b/, 'oppose'],
  [/\b(turn|turns|turned|turning|thrown|threw|throw) (\w+ ){0,3}(down|out)\b/, 'oppose'],
  [/\bcall(s|ed|ing)? (again )?for\b/, 'demand'],
  [/\bcall(s|ed|ing)? (up)?on\b/, 'appeal'],
  [/\b(hold|holds|held|holding) (\w+ ){0,3}responsible\b/, 'blame'],
  [/\b(point|points|pointed|pointing) (the |a )?finger\b/, 'blame'],
  [/\bbrush(es|ed|ing)? (\w+ ){0,3}(aside|off)\b/, 'deny'],
  [/\bask(s|ed|ing)? (for|not to|to)\b/, 'appeal'],
  [/\bappeal(s|ed)? (to|for)\b/, 'appeal'],
  [/\b(press|presses|pressed|pressing|push|pushes|pushed|pushing) for\b/, 'demand'],
  [/\b(stand|stands|stood) (by|behind)\b/, 'support'],
  [/\b(put|puts|putting) (\w+ ){0,4}forward\b/, 'propose'],
  [/\b(point|points|pointed|pointing) out\b/, 'say'],
  [/\b(give|gives|given|giving|gave) (\w+ )?(word|assurances?)\b/, 'promise'],
]
