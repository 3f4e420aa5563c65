/**
 * Settings of the syntax models, chosen on ewt-dev, gum-dev and the held-out news documents; never on the test parts.
 */
export const LANGUAGE_SETTINGS = Object.freeze({
  seed: 7,
  folds: 4,
  tagRounds: 5,
  /** Weights below are left out of the shipped model. */
  tagLeast: 0.3,
  /** A feature joins a model at its nth update. */
  tagRare: 2,
  parseRare: 3,
  parseRounds: 8,
  /** Entries that a parser may keep: 3 MB packed. The smallest weights go. */
  parseEntries: 1_700_000,
  explore: 0.9,
  /** Relations seen less often with an arc to this side are not learned. */
  arcLeast: 3,
})
