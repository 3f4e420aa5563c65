/**
 * What kind of actor a noun can be: a person, a group of them, a body, a document; nothing for other nouns.
 *
 * "spokesman" -> person; "officials", "two dockers" -> group; "ministry" -> body; "a leaked draft" -> document.
 */
import type { Sentence, Token } from '../../language/token.ts'
import { childrenOf } from '../../language/tree.ts'
import { BODIES, DOCUMENTS, GROUPS, ROLES } from './nouns.ts'

export type NominalKind = 'person' | 'group' | 'body' | 'document'

export const nominalKind = (t: Token): NominalKind | undefined => {
  const word = t.text.toLowerCase()
  const lemma = t.lemma.toLowerCase()
  if (GROUPS.has(word)) return 'group'
  if (t.xpos === 'NNS' && ROLES.has(lemma)) return 'group'
  if (ROLES.has(word) || ROLES.has(lemma)) return 'person'
  if (BODIES.has(lemma) || BODIES.has(word)) return 'body'
  if (DOCUMENTS.has(lemma) || DOCUMENTS.has(word)) return 'document'
  return undefined
}

/** Endings of nouns for people by what they do or where they are from: "dockers", "pilots' union members", "Andeans". */
const PEOPLE = /(ers|ors|ists|ians|men|women|ees|ants|ents|folk|eurs|siders|mates|people)$/
/** Things that end like people. */
const THINGS =
  /^(letters|papers|numbers|orders|powers|matters|borders|quarters|offers|shoulders|waters|rivers|lorries|containers|trailers|tankers|trawlers|cutters|helicopters|computers|members|others|centers|centres|answers|dollars|sectors|factors|doors|errors|floors|vectors|tractors|reactors|corridors|harbors|harbours|colors|favors|agreements|statements|documents|elements|events|moments|parliaments|governments|movements|payments|shipments|instruments|comments|arguments|settlements|investments|amendments|accidents|incidents|continents|percents|cents|tents|contents|rents|currents|plants|grants|restaurants|warrants|chapters|posters|quarters|counters|disasters|theaters|theatres|registers|meters|metres|kilometers|kilometres|liters|litres|barriers|carriers|shelters|filters|transfers|dinners|winters|summers|corners|covers|towers|flowers|layers|prayers|clusters|folders|ladders|fibers|fees|committees|trees|degrees|refugees|guarantees|franchisees|minutes|texts|points|components|patents|talents|presents|accents)$/

/** Those who live there, where the place acts: "the two villages agreed". */
const COMMUNITIES =
  /^(districts|villages|towns|communities|tribes|clans|provinces|municipalities|counties|boroughs|parishes|cantons|islands|neighbourhoods|families|households|capitals|cooperatives)$/

/** True for a plural noun that looks like people and acts, suffers or is counted: "two dockers were killed". */
export const looksLikePeople = (sentence: Sentence, i: number): boolean => {
  const t = sentence.tokens[i]!
  const word = t.text.toLowerCase()
  if (COMMUNITIES.test(word)) return t.deprel === 'nsubj' || t.deprel === 'obl:agent'
  if (t.xpos !== 'NNS' || !PEOPLE.test(word) || THINGS.test(word)) return false
  return (
    /^(nsubj|obj|iobj|obl:agent|conj)/.test(t.deprel) ||
    childrenOf(sentence)[i]!.some(k => sentence.tokens[k]!.deprel === 'nummod')
  )
}
