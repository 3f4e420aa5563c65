/**
 * Which language a report is in, and a clear refusal of all but English.
 *
 * In: `Le président a déclaré vendredi que les négociations avaient échoué.` Out: the error "the text seems to be French (fr)".
 * Texts too short to tell count as English. Passages in other languages inside an English report are fine.
 */
import { detectAll } from 'tinyld'
import { refuse } from './refuse.ts'

// function words that English shares with few neighbours; news has one in every five or six words
const ENGLISH =
  /^(?:the|and|to|that|with|from|by|for|has|have|were|which|they|their|will|would|said|been|it|not|but|this|who)$/
const FEWEST_WORDS = 8
const SAMPLE = 20_000

/** What was said of a text's language: `asked` by the caller, `declared` by a person in the file, `hint` by a system. */
export interface LanguageClaims {
  readonly asked?: string
  readonly declared?: string
  readonly hint?: string
}

/** Returns 'en', or throws `language`. Who names a language is believed, the caller before the file. */
export function checkLanguage(name: string, text: string, claims: LanguageClaims = {}): 'en' {
  const named = claims.asked ?? claims.declared
  if (named !== undefined) {
    if (isEnglish(named)) return 'en'
    const by = claims.asked === undefined ? 'its front matter says the language is' : 'the language asked for is'
    throw refuse('language', name, `${by} ${languageName(named)}`)
  }
  const seen = detectLanguage(text)
  if (seen === 'other') throw refuse('language', name, 'the text seems not to be English')
  if (seen !== undefined && seen !== 'en') throw refuse('language', name, `the text seems to be ${languageName(seen)}`)
  if (seen === undefined && claims.hint !== undefined && !isEnglish(claims.hint)) {
    throw refuse('language', name, `it is marked as ${languageName(claims.hint)}`)
  }
  return 'en'
}

/** Throws `language` where the language asked for is none that is read, whatever the texts are. */
export function checkAsked(name: string, tag: string): void {
  if (!isEnglish(tag)) throw refuse('language', name, `the language asked for is ${languageName(tag)}`)
}

/** The ISO 639-1 code of the language of `text`; undefined where it is too short to tell, 'other' where no code fits. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE).replace(/\bhttps?:\S+/g, ' ')
  const words = sample.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
  const letters = words.join('')
  const latin = letters.replace(/[^\p{Script=Latin}]+/gu, '').length
  const isForeignScript = letters.length >= 4 && latin < letters.length / 2
  if (!isForeignScript && words.length < FEWEST_WORDS) return undefined
  const [best] = detectAll(sample)
  // Japanese cannot do without kana, which the letter statistics overlook
  if (isForeignScript && best?.lang === 'ja' && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters)) return 'zh'
  if (isForeignScript) return best && best.lang !== 'en' ? best.lang : 'other'
  const english = words.filter(word => ENGLISH.test(word.toLowerCase())).length
  // names from everywhere mislead the letter statistics; function words do not
  if (best === undefined || best.lang === 'en' || english >= words.length * 0.1) return 'en'
  return best.accuracy < 0.2 && words.length < 30 ? undefined : best.lang
}

const isEnglish = (tag: string): boolean => /^(?:en(?:g|glish)?)(?:[-_]\w{1,12}){0,3}$/i.test(tag.trim())

function languageName(tag: string): string {
  const short = tag.trim().slice(0, 30)
  try {
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(short)
    return known === undefined ? `"${short}"` : `${known} (${short})`
  } catch {
    return `"${short}"`
  }
}
