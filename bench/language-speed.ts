/**
 * Speed of the whole engine beside wink-nlp and compromise in one run, and whether time grows linearly with the text.
 *
 * measureSpeed(text) -> tokens a second, each reader counted in our tokens; measureGrowth(text) -> milliseconds at 10 kB to 10 MB.
 */
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Engine } from '../src/language/token.ts'

export interface Speed {
  readonly reader: string
  readonly tokensPerSecond: number
}

/** CPU seconds of this process, so that neighbours on the machine count less. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export function measureSpeed(texts: readonly string[], engine: Engine): Speed[] {
  const wink = winkNLP(model)
  const tokens = texts.reduce((sum, text) => sum + engine.parse(text).reduce((n, s) => n + s.tokens.length, 0), 0)
  const readers: [string, (text: string) => unknown][] = [
    ['parley: sentences, tags, lemmas, parse, names', text => engine.parse(text)],
    ['wink-nlp: sentences, tags, lemmas', text => wink.readDoc(text).tokens().out(wink.its.pos)],
    ['compromise: sentences, tags', text => compromise(text).json()],
  ]
  return readers.map(([reader, read]) => {
    for (const text of texts.slice(0, 3)) read(text)
    const seconds = cpuSeconds(() => {
      for (const text of texts) read(text)
    })
    return { reader, tokensPerSecond: Math.round(tokens / seconds) }
  })
}

export interface Growth {
  readonly kilobytes: number
  readonly seconds: number
}

export function measureGrowth(seed: string, engine: Engine, sizes: readonly number[]): Growth[] {
  return sizes.map(kilobytes => {
    const text = seed.repeat(Math.ceil((kilobytes * 1000) / seed.length)).slice(0, kilobytes * 1000)
    return { kilobytes, seconds: cpuSeconds(() => engine.parse(text)) }
  })
}
