/**
 * Gives tokens their tags, lemmas, features, heads and relations: one sentence in, its tokens out.
 *
 * parseSentence(text, spans) with the shipped models; where tokens begin and end is segment/, names are names.ts.
 */
import type { Span } from '../text/span.ts'
import { featsOf } from './feats.ts'
import { lemmaOf } from './lemma.ts'
import { readTree } from './read-tree.ts'
import type { SyntaxModels } from './syntax-models.ts'
import { tag } from './tagger.ts'
import type { Token } from './token.ts'
import type { WordTable } from './word-table.ts'

export interface SyntaxReader {
  readonly read: (text: string, spans: readonly Span[]) => Token[]
}

export function syntaxReader(models: SyntaxModels, table: WordTable): SyntaxReader {
  const { tagger, lemmas: rules, feats, trees, sure } = models
  const parts = tagger.classes.map(name => name.split('|'))
  const read = (text: string, spans: readonly Span[]): Token[] => {
    const forms = spans.map(({ start, end }) => text.slice(start, end))
    const words = forms.map(form => table.look(form))
    const tagged = tag(words, tagger)
    const tags = Array.from(tagged.classes, klass => tagger.classes[klass]!)
    const lemmas = forms.map((form, i) => lemmaOf(form, { xpos: parts[tagged.classes[i]!]![1]!, rules, inside: i > 0 }))
    const { heads, labels } = readTree({ words, tags, lemmas }, trees)
    return spans.map(({ start, end }, i) => {
      const [upos = 'X', xpos = 'FW'] = parts[tagged.classes[i]!]!
      const odds = Math.exp(-(sure.a * tagged.sure[i]! + sure.b))
      return {
        start,
        end,
        text: forms[i]!,
        lemma: lemmas[i]!,
        upos,
        xpos,
        feats: featsOf(feats, tags[i]!, words[i]!.lower),
        head: heads[i]!,
        deprel: heads[i]! < 0 ? 'root' : trees.forward.labels[labels[i]!] || 'dep',
        confidence: Math.round(1000 / (1 + odds)) / 1000,
      }
    })
  }
  return Object.freeze({ read })
}
