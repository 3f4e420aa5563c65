/**
 * Reads reports for a dossier: each on its own day, so that a reading never depends on what else the dossier holds.
 *
 * dossierReader(yaml)(report) -> {reading, generator: 'parley-record 0.1.0', knowledge: sha256 of the yaml}
 * How far commitments are due is reckoned when the record is made (reconcile-kept.ts).
 */
import { ParleyError } from '../errors.ts'
import { type Knowledge, loadKnowledge, readUserKnowledge } from '../knowledge/index.ts'
import { createReader } from '../lang/en/steps.ts'
import { createEngine } from '../language/index.ts'
import { createAttributionReader } from '../read/attribution/index.ts'
import { sha256 } from '../record/ids.ts'
import type { Reading } from '../record/reading.ts'
import type { Report } from '../record/sourced-record.ts'
import type { KeptReading } from '../store/store.ts'
import { GENERATOR } from '../version.ts'

/** The knowledge of a dossier: Parley's own and its parley.yaml. Throws ParleyError('bad-knowledge'). */
export const knowledgeOf = (yaml: string | undefined): Knowledge => {
  if (yaml === undefined) return loadKnowledge()
  const result = readUserKnowledge(yaml)
  if ('faults' in result)
    throw new ParleyError('bad-knowledge', `parley.yaml of the dossier: ${result.faults[0]?.message ?? 'not readable'}`)
  return loadKnowledge(result.knowledge)
}

/** How a dossier's parley.yaml is told apart from another. */
export const knowledgeSum = (yaml: string | undefined): string => (yaml === undefined ? '' : sha256(yaml))

/** Models are opened at the first report. */
export const dossierReader = (yaml: string | undefined): ((report: Report) => KeptReading) => {
  let make: ((asOf: string | undefined) => (report: Report) => Reading) | undefined
  let last: { readonly asOf: string | undefined; readonly read: (report: Report) => Reading } | undefined
  return report => {
    if (!make) {
      const knowledge = knowledgeOf(yaml)
      const shared = {
        knowledge,
        engine: createEngine({ lexicon: knowledge.lexicon }),
        attribute: createAttributionReader(),
      }
      make = asOf => createReader({ ...shared, ...(asOf === undefined ? {} : { asOf }) })
    }
    if (!last || last.asOf !== report.published) last = { asOf: report.published, read: make(report.published) }
    return { reading: last.read(report), generator: GENERATOR, knowledge: knowledgeSum(yaml) }
  }
}
