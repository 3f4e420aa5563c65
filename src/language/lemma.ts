/**
 * Base forms by learned endings: lemmaOf('denied', 'VBD') -> 'deny', 'Ministers' as NNS -> 'minister', 'went' -> 'go'.
 *
 * A rule says: with this tag and this ending, take n characters off and put these on. The longest ending that has a rule wins;
 * a whole word ("^went") is the longest of all. The rules are learned by training/train-lemma.ts.
 */
import { straight } from './word-table.ts'

/** Key "VBD ied" or "VBD+ied" for a word with a capital inside a sentence -> "l3y": lower case, cut 3, add y. */
export type LemmaRules = ReadonlyMap<string, string>

const LONGEST = 6

export function lemmaOf(form: string, how: { xpos: string; rules: LemmaRules; inside: boolean }): string {
  const plain = straight(form)
  const tag = ruleTag(plain, how)
  const lower = plain.toLowerCase()
  const whole = how.rules.get(`${tag}^${lower}`)
  if (whole !== undefined) return applyRule(plain, whole)
  for (let length = Math.min(LONGEST, lower.length); length >= 0; length--) {
    const rule = how.rules.get(tag + lower.slice(lower.length - length))
    if (rule !== undefined) return applyRule(plain, rule)
  }
  return plain
}

export function ruleTag(plain: string, { xpos, inside }: { xpos: string; inside: boolean }): string {
  return `${xpos}${inside && /^\p{Lu}/u.test(plain) ? '+' : ' '}`
}

function applyRule(plain: string, rule: string): string {
  const base = rule[0] === 'l' ? plain.toLowerCase() : plain
  const digits = /^\d+/.exec(rule.slice(1))?.[0] ?? '0'
  return base.slice(0, Math.max(0, base.length - Number(digits))) + rule.slice(1 + digits.length)
}
