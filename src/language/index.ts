/**
 * The language engine: raw English news in, sentences with tokens, grammar and names out. It knows nothing of any domain.
 *
 * createEngine().parse('"No," Ushakov said.') -> one sentence; its token "said" has lemma "say", deprel "root".
 * Models are read at the first parse. Pure JavaScript, linear in the length of the text.
 */
import { openClusters } from './clusters.ts'
import { hasModel } from './model-file.ts'
import { createNameTagger, openNamesModel } from './names.ts'
import type { Lexicon } from './names-lexicon.ts'
import { sentenceSpans } from './segment/sentences.ts'
import { tokenSpans } from './segment/tokens.ts'
import { syntaxReader } from './syntax.ts'
import { openSyntax } from './syntax-models.ts'
import type { Engine, NameSpan, Sentence, Token } from './token.ts'
import { wordTable } from './word-table.ts'

export { formatConllu } from './conllu.ts'
export type { Lexicon } from './names-lexicon.ts'
export { sentenceSpans } from './segment/sentences.ts'
export { tokenSpans } from './segment/tokens.ts'
export type { Engine, NameSpan, NameType, Sentence, Token } from './token.ts'

export interface EngineOptions {
  /** Names known beforehand: they lead, the model proposes. */
  readonly lexicon?: Lexicon
}

/** `parse` throws ParleyError 'model-missing' or 'model-damaged' where the package is broken, and for no text. */
export function createEngine(options: EngineOptions = {}): Engine {
  let parts: ReturnType<typeof load> | undefined
  return Object.freeze({
    name: 'parley',
    parse: (text: string): readonly Sentence[] => {
      parts ??= load(options)
      const { reader, names } = parts
      const spans: { start: number; end: number }[] = []
      const tokens: Token[][] = []
      for (const span of sentenceSpans(text)) {
        const pieces = tokenSpans(text, span)
        if (pieces.length === 0) continue
        spans.push({ start: pieces[0]!.start, end: pieces.at(-1)!.end })
        tokens.push(reader.read(text, pieces))
      }
      const found = names(tokens)
      return spans.map((span, i) => ({ ...span, tokens: tokens[i]!, names: found[i] ?? [] }))
    },
  })
}

function load({ lexicon }: EngineOptions) {
  const reader = syntaxReader(openSyntax(), wordTable(openClusters()))
  const none = (sentences: readonly (readonly Token[])[]): readonly (readonly NameSpan[])[] => sentences.map(() => [])
  return { reader, names: hasModel('names') ? createNameTagger(openNamesModel(), lexicon) : none }
}
