/**
 * Gold coreference of GUM: readGumReferences('gum-train.conllu.gz') -> documents with text, tokens, and who is who.
 *
 * A mention is known by its head token: GUM's spans take in relative clauses and appositions, ours do not. The text is put
 * together from the tokens, one sentence after another, a line between paragraphs. Mentions in pieces are left out.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

interface GoldWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly upos: string
  /** Index in the document, -1 at a root. */
  readonly head: number
}

interface GoldReference {
  readonly entity: string
  readonly type: string
  /** Index of the head word in the document. */
  readonly head: number
  readonly from: number
  readonly to: number
}

export interface GumDocument {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly words: readonly GoldWord[]
  readonly references: readonly GoldReference[]
}

/** The word of `from` to `to` whose head lies outside; for words in no tree of their own, the last. */
export const headWord = (words: readonly GoldWord[], from: number, to: number): number => {
  for (let i = from; i < to; i++) {
    const h = words[i]!.head
    if (words[i]!.upos !== 'PUNCT' && (h < from || h >= to)) return i
  }
  return to - 1
}

const misc = (field: string, name: string): string | undefined =>
  field
    .split('|')
    .find(f => f.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const readDocument = (block: string): GumDocument => {
  const words: (GoldWord & { sentenceHead: number })[] = []
  const open: { entity: string; type: string; from: number }[] = []
  const spans: { entity: string; type: string; from: number; to: number }[] = []
  let text = ''
  let first = 0
  let wideTo = 0
  let wideNoSpace = false
  for (const line of block.split('\n')) {
    if (line.startsWith('# newpar') && !line.startsWith('# newpar_') && text) text = `${text.trimEnd()}\n\n`
    if (line.startsWith('# sent_id')) first = words.length
    if (!/^\d/.test(line)) continue
    const [id, form, , upos, , , head, , , extra] = line.split('\t') as string[]
    const noSpace = misc(extra!, 'SpaceAfter') === 'No'
    if (id!.includes('-')) {
      wideTo = Number(id!.split('-')[1])
      wideNoSpace = noSpace
      continue
    }
    if (id!.includes('.')) continue
    const at = words.length
    const start = text.length
    text += form
    words.push({
      start,
      end: text.length,
      text: form!,
      upos: upos!,
      head: head === '0' ? -1 : first + Number(head) - 1,
      sentenceHead: first,
    })
    const inside = Number(id) < wideTo
    if (!(inside || (Number(id) === wideTo ? wideNoSpace : noSpace))) text += ' '
    if (Number(id) >= wideTo) wideTo = 0
    for (const mark of misc(extra!, 'Entity')?.matchAll(/\(([^()]+)|([^()]*)\)/g) ?? []) {
      if (mark[1] !== undefined) {
        const [entity, type] = mark[1].split('-')
        open.push({ entity: entity!, type: type!, from: at })
        continue
      }
      // A closing bracket right behind its own opening carries no number.
      const back = mark[2] ? open.map(o => o.entity).lastIndexOf(mark[2]) : open.length - 1
      const closed = back >= 0 ? open.splice(back, 1)[0] : undefined
      if (closed && !closed.entity.includes('[')) spans.push({ ...closed, to: at + 1 })
    }
  }
  return {
    id: /^ ?(\S+)/.exec(block)![1]!,
    published: /meta::dateCreated = (\S+)/.exec(block)?.[1] ?? '',
    text: text.trim(),
    words,
    references: spans.map(s => ({ ...s, head: headWord(words, s.from, s.to) })),
  }
}

/** Documents of a GUM file of one genre, by name. */
export const readGumReferences = (file: string, genre = 'news'): readonly GumDocument[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('# newdoc id =')
    .slice(1)
    .filter(b => b.startsWith(` GUM_${genre}_`))
    .map(readDocument)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
