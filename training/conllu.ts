/**
 * Reads CoNLL-U (UD EWT, UD GUM), plain or gzipped, into sentences with all that training and scoring need.
 *
 * `3-4 don't / 3 do / 4 n't` -> tokens "do", "n't", one multiword {from, to, form: "don't"}; `Entity=(7-place-...)` -> an Entity.
 * Enhanced arcs and empty nodes are left out. The format: universaldependencies.org/format.html.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface GoldToken {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  /** 0-based index of the head, -1 at the root. */
  readonly head: number
  readonly deprel: string
  readonly misc: string
  readonly spaceAfter: boolean
}

/** A surface word that stands for several tokens, `from`..`to` (exclusive). */
export interface Multiword {
  readonly from: number
  readonly to: number
  readonly form: string
  readonly spaceAfter: boolean
}

/** A mention of GUM's Entity column that opens and closes in this sentence. `identity` is a Wikipedia title where given. */
export interface Entity {
  readonly group: string
  readonly type: string
  readonly from: number
  readonly to: number
  readonly identity?: string
}

export interface GoldSentence {
  readonly id: string
  readonly doc: string
  /** GUM's genre (news, interview ...); for EWT the first part of the document's name (weblog, newsgroup ...). */
  readonly genre: string
  /** A paragraph, heading or caption begins here, or the sentence stands behind the last one of such a block. */
  readonly newPar: boolean
  readonly text: string
  readonly tokens: readonly GoldToken[]
  readonly multiwords: readonly Multiword[]
  readonly entities: readonly Entity[]
}

/** Null where the file is absent: a measurement then says so. */
export function readConllu(path: string): GoldSentence[] | null {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  return parseConllu((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

export function parseConllu(text: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  let doc = ''
  let genre = ''
  let left = Infinity
  for (const block of text.split(/\n\n+/)) {
    const lines = block.split('\n').filter(line => line !== '')
    if (lines.length === 0) continue
    const comment = (key: string) => lines.find(line => line.startsWith(`# ${key}`))
    const newDoc = comment('newdoc id = ')
    if (newDoc) {
      doc = newDoc.slice('# newdoc id = '.length)
      genre = comment('meta::genre = ')?.slice('# meta::genre = '.length) ?? doc.split('-')[0] ?? ''
    }
    const tokens: GoldToken[] = []
    const multiwords: Multiword[] = []
    for (const line of lines) {
      if (line.startsWith('#')) continue
      const cells = line.split('\t')
      const [id = '', form = '', lemma = '', upos = '', xpos = '', feats = '_', head = '0', deprel = '', , misc = '_'] =
        cells
      if (id.includes('.')) continue
      const spaceAfter = !misc.split('|').includes('SpaceAfter=No')
      const range = id.split('-')
      if (range.length === 2) multiwords.push({ from: Number(range[0]) - 1, to: Number(range[1]), form, spaceAfter })
      else tokens.push({ form, lemma, upos, xpos, feats, head: Number(head) - 1, deprel, misc, spaceAfter })
    }
    if (tokens.length === 0) continue
    const newPar = comment('newpar') !== undefined || newDoc !== undefined || left === 0
    const size = comment('newpar_block = ')
    if (newPar) left = size ? Number(/\((\d+) s\)/.exec(size)?.[1] ?? Infinity) : Infinity
    left--
    sentences.push({
      id: comment('sent_id = ')?.slice('# sent_id = '.length) ?? '',
      doc,
      genre,
      newPar,
      text: comment('text = ')?.slice('# text = '.length) ?? '',
      tokens,
      multiwords,
      entities: readEntities(tokens),
    })
  }
  return sentences
}

function readEntities(tokens: readonly GoldToken[]): Entity[] {
  const open: { group: string; type: string; from: number; identity?: string }[] = []
  const found: Entity[] = []
  tokens.forEach((token, at) => {
    const cell = token.misc.split('|').find(part => part.startsWith('Entity='))
    if (!cell) return
    for (const [, opens, fields, closes, shut] of cell.slice(7).matchAll(/(\()([^()]+)(\))?|([^()]+)\)/g)) {
      if (opens && fields) {
        const [group = '', type = '', , , , , , ...identity] = fields.split('-')
        const entity = { group, type, from: at, ...(identity.length > 0 ? { identity: identity.join('-') } : {}) }
        if (closes) found.push({ ...entity, to: at + 1 })
        else open.push(entity)
      } else if (shut) {
        const index = open.findLastIndex(entity => entity.group === shut)
        if (index >= 0) found.push({ ...open.splice(index, 1)[0]!, to: at + 1 })
      }
    }
  })
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}
