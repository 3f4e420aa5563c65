/**
 * What reviewing needs to know beside entries and decisions: texts, revisions, actors.
 */
export interface World {
  /** The text of a report that stands or stood; undefined where it is gone. */
  text(report: string): string | undefined
  /** The report that stands in the place of another: itself, or its latest revision; undefined where it is gone. */
  latest(report: string): string | undefined
  /** The actor that a reference means: its id, or the one actor of that name; undefined where there is none. */
  actor(id: string, name?: string): string | undefined
  /** False for the id of an actor or a place that the record does not have. */
  named(id: string): boolean
}
