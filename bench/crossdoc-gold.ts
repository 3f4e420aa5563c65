/**
 * ECB+ as its authors ask for it: only the sentences that its CSV selects, event mentions alone, by sub-topic.
 *
 * readEcb(folder) -> [{topic: '3ecb', documents: [{name, text, mentions: [{start, end, chain}]}]}]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface EcbMention {
  readonly start: number
  readonly end: number
  /** Equal within a sub-topic where two mentions are of one event. */
  readonly chain: string
}
export interface EcbDocument {
  readonly name: string
  /** The selected sentences, one a line. */
  readonly text: string
  readonly mentions: readonly EcbMention[]
  /** All sentences, for what story the document tells. */
  readonly whole: string
}
export interface EcbSubTopic {
  readonly topic: string
  readonly documents: readonly EcbDocument[]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (s: string): string => s.replace(/&(amp|lt|gt|quot|apos);/g, (_, e: string) => ENTITIES[e]!)

/** Each mention's chain: a cross-document one by its note, one inside a document by its relation, else its own. */
const chainsOf = (xml: string, name: string): ReadonlyMap<string, string> => {
  const chains = new Map<string, string>()
  for (const m of xml.matchAll(
    /<(CROSS|INTRA)_DOC_COREF r_id="(\d+)"(?: note="([^"]*)")?[^>]*>([\s\S]*?)<\/\1_DOC_COREF>/g,
  ))
    for (const s of m[4]!.matchAll(/<source m_id="(\d+)"/g))
      chains.set(s[1]!, m[1] === 'CROSS' ? m[3]! : `${name}:r${m[2]}`)
  return chains
}

const readDocument = (path: string, name: string, sentences: ReadonlySet<string>): EcbDocument => {
  const xml = readFileSync(path, 'utf8')
  const at = new Map<string, { start: number; end: number }>()
  let text = ''
  let whole = ''
  let line = ''
  for (const m of xml.matchAll(/<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)<\/token>/g)) {
    whole += `${whole === '' ? '' : ' '}${plain(m[3]!)}`
    if (!sentences.has(m[2]!)) continue
    if (text) text += line === m[2] ? ' ' : '\n'
    line = m[2]!
    const word = plain(m[3]!)
    at.set(m[1]!, { start: text.length, end: text.length + word.length })
    text += word
  }
  const chains = chainsOf(xml, name)
  const mentions = [...xml.matchAll(/<((?:NEG_)?ACTION_\w+) m_id="(\d+)"[^>]*?>([\s\S]*?)<\/\1>/g)].flatMap(m => {
    if (!m[3]!.includes('token_anchor')) return []
    const spans = [...m[3]!.matchAll(/t_id="(\d+)"/g)].map(t => at.get(t[1]!))
    const [first, last] = [spans[0], spans.at(-1)]
    if (!first || !last) return []
    return [{ start: first.start, end: last.end, chain: chains.get(m[2]!) ?? `${name}:${m[2]}` }]
  })
  return { name, text, mentions, whole }
}

export const readEcb = (folder: string): EcbSubTopic[] => {
  const selected = new Map<string, Set<string>>()
  for (const row of readFileSync(join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)) {
    const [topic, file, sentence] = row.split(',') as [string, string, string]
    const key = `${topic}/${topic}_${file}.xml`
    selected.set(key, (selected.get(key) ?? new Set()).add(sentence))
  }
  const topics = new Map<string, EcbDocument[]>()
  for (const topic of readdirSync(folder).filter(n => /^\d+$/.test(n)))
    for (const file of readdirSync(join(folder, topic)).sort()) {
      const sentences = selected.get(`${topic}/${file}`)
      if (!sentences) continue
      const sub = `${topic}${file.includes('plus') ? 'ecbplus' : 'ecb'}`
      topics.set(sub, [...(topics.get(sub) ?? []), readDocument(join(folder, topic, file), file, sentences)])
    }
  return [...topics].map(([topic, documents]) => ({ topic, documents }))
}
