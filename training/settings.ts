/**
 * Settings of the syntax models, chosen on ewt-dev, gum-dev and the held-out news documents; never on the test parts.
 */
export const LANGUAGE_SETTINGS = Object.freeze({
  seed: 7,
  folds: 3,
  quick: true,
  tagRounds: 4,
  /** Weights below are left out of the shipped model. */
  tagLeast: 0.3,
  parseRounds: 5,
  parseLeast: 0.1,
  explore: 0.9,
  /** Relations seen less often with an arc to this side are not learned. */
  arcLeast: 3,
})
