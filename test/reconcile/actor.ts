/** An actor of one report, named at its beginning. */
import type { Actor } from '../../src/record/sourced-record.ts'

export const actor = (report: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id: `a-${report}-${name}`,
  name,
  kind: 'person',
  aliases: [],
  roles: [],
  mentions: [{ report, start: 0, end: name.length, exact: name }],
  ...more,
})
