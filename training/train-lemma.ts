/**
 * Learns the endings of lemma.ts: trainLemmas(sentences) -> Map {'VBD ied' -> 'l3y', 'VBD ^went' -> 'l4go', ...}.
 *
 * Endings are learned from distinct words, whole words from their most frequent lemma; a rule stays only where it says
 * something that the next shorter ending does not say already.
 */
import { ruleTag } from '../src/language/lemma.ts'
import { straight } from '../src/language/word-table.ts'
import type { GoldSentence } from './conllu.ts'

const LONGEST = 6

export function trainLemmas(sentences: readonly GoldSentence[]): Map<string, string> {
  const words = new Map<string, Map<string, number>>()
  for (const { tokens } of sentences) {
    tokens.forEach((token, i) => {
      if (token.upos === 'X' || token.deprel === 'goeswith') return
      const plain = straight(token.form)
      count(words, `${ruleTag(plain, { xpos: token.xpos, inside: i > 0 })}^${plain.toLowerCase()}`, {
        script: scriptOf(plain, straight(token.lemma)),
      })
    })
  }
  const endings = new Map<string, Map<string, number>>()
  for (const [key, scripts] of words) {
    const at = key.indexOf('^')
    const word = key.slice(at + 1)
    const script = most(scripts)
    for (let length = 0; length <= Math.min(LONGEST, word.length); length++) {
      count(endings, key.slice(0, at) + word.slice(word.length - length), { script })
    }
  }
  const rules = new Map<string, string>()
  for (const [key, scripts] of [...endings].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const types = [...scripts.values()].reduce((a, b) => a + b, 0)
    const script = most(scripts)
    // An ending that puts a capital in comes from misspelt names: "Russian" must not become "RuAsian".
    if (types >= 2 && !/\p{Lu}/u.test(script) && script !== longest(rules, key)) rules.set(key, script)
  }
  for (const [key, scripts] of words) {
    const at = key.indexOf('^')
    const script = most(scripts)
    if (script !== longest(rules, key.slice(0, at) + key.slice(at + 1))) rules.set(key, script)
  }
  return rules
}

function longest(rules: ReadonlyMap<string, string>, key: string): string | undefined {
  const at = key.search(/[ +]/) + 1
  const tag = key.slice(0, at)
  const word = key.slice(at)
  for (let length = Math.min(LONGEST, word.length); length >= 0; length--) {
    const rule = rules.get(tag + word.slice(word.length - length))
    if (rule !== undefined) return rule
  }
  return undefined
}

function scriptOf(plain: string, lemma: string): string {
  const keep = lemma !== lemma.toLowerCase()
  const base = keep ? plain : plain.toLowerCase()
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  return `${keep ? 'k' : 'l'}${base.length - same}${lemma.slice(same)}`
}

function count(into: Map<string, Map<string, number>>, key: string, { script }: { script: string }): void {
  const scripts = into.get(key) ?? new Map<string, number>()
  into.set(key, scripts.set(script, (scripts.get(script) ?? 0) + 1))
}

function most(scripts: ReadonlyMap<string, number>): string {
  return [...scripts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
