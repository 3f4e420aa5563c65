/**
 * Which facts the parser puts together to one feature, as data: each word is a fact of parse-features.ts, each group a feature.
 *
 * s0 s1 s2: top of the stack and below; n0 n1 n2 n3: next tokens; h: its head; l, l2, r, r2: its outermost dependents. Then
 * w form, m lemma, p tag, u UPOS, c and k word classes (512, 64), d label, ls rs: sets of labels, vl vr: numbers of dependents.
 * After Zhang & Nivre (2011); the last block is ours: what lies between, and what stands before the next token's tree.
 */
const TEMPLATES = `
s0w s0p | s0w | s0p | n0w n0p | n0w | n0p | n1w n1p | n1w | n1p | n2w n2p | n2p | s1w s1p | s1p | s1w n0p | n3p n2p
s0w s0p n0w n0p | s0w s0p n0w | s0w n0w n0p | s0w s0p n0p | s0p n0w n0p | s0w n0w | s0p n0p
n0p n1p | n0p n1p n2p | s0p n0p n1p | s0p n0p n1p n2p | s0hp s0p n0p | s0p s0lp n0p | s0p s0rp n0p | s0p n0p n0lp
s1p s0p n0p | s2p s1p s0p n0p
s0w far | s0p far | n0w far | n0p far | s0w n0w far | s0p n0p far
s0w s0vr | s0p s0vr | s0w s0vl | s0p s0vl | n0w n0vl | n0p n0vl
s0hw s0d | s0hp s0d | s0d | s0lw s0ld | s0lp s0ld | s0rw s0rd | s0rp s0rd | n0lw n0ld | n0lp n0ld
s0hp s0h2p s0p | s0p s0lp s0l2p | s0p s0rp s0r2p | n0p n0lp n0l2p | s0l2d s0ld | s0r2d s0rd | n0l2d n0ld
s0w s0rs | s0p s0rs | s0w s0ls | s0p s0ls | n0w n0ls | n0p n0ls
s0p n0p n0ls | s0p n0p s0rs | s0p n0p s0ls | s0p n0p s0d s0rd | s0p n0p s0d | s0w n0p n0ls | s0p n0w n0ls

s0c n0c | s0c n0p | s0p n0c | s0k n0k far | s0k s0p n0k n0p | s0m n0m | s0m n0u far | s0u n0m far | s0m n0u s0rs | s0m s0d

s0p n0p bw | s0u bw | s0p n0p commas | s0p n0p joins | s0p n0p verbs | s0u n0u between | s0p n0p cj verbs
s0p n0p bp n0ls | s0p n0p n0ls commas | s0m n0u between | s0d n0p between | s0c n0c cj | s0p n0p said
s0w n0lw n0p | s0p n0lw n0p | s0u s0ls n0u n0ls | s1p s1d s0p s0d | s1w s0w n0p s0d | s0hw s0p n0p | s0hp s0d n0w s0p
s0p s0rw s0rd n0p | s0hd s0d n0u s0rd | s1p n0p n1p | s0m s0rs n0w | s1w s1d n0w | n0w n1w s0u | s0w n0p n1p | s0p n0w n1p
s0ld s0rd n0ld s0u | s0w back | s0p n0p n1w n2p | s0u n0u n0ls vc | s0m n0u n0ls cj | s0m n0c n0ls
`

/** The facts, in the order in which parse-features.ts lays them out; 0 stands for none. */
export const FACTS = `
- s0w s0p s0u s0m s0c s0k s0d s0rs s0ls s0vr s0vl n0w n0p n0u n0m n0c n0k n0ls n0vl n1w n1p n2w n2p n3p s1w s1p s1d s2p
s0hw s0hp s0hd s0h2p s0lw s0lp s0ld s0rw s0rp s0rd s0l2p s0l2d s0r2p s0r2d n0lw n0lp n0ld n0l2p n0l2d
bw bp far back commas joins verbs between cj vc said
`
  .trim()
  .split(/\s+/)

/** Four fact numbers for each feature. */
export const PARSE_TEMPLATES: Uint8Array = Uint8Array.from(
  TEMPLATES.trim()
    .split(/\||\n+/)
    .map(group => group.trim())
    .filter(group => group !== '')
    .flatMap(group => {
      const facts = group.split(' ').map(name => FACTS.indexOf(name))
      if (facts.includes(-1) || facts.length > 4) throw new Error(`a template of unknown facts: ${group}`)
      return [...facts, 0, 0, 0].slice(0, 4)
    }),
)
