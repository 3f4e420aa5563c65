/**
 * Place mentions -> places: one for each place named, with every mention of it.
 *
 * "Kyiv ... in Kyiv" -> {name: 'Kyiv', kind: 'town', country: 'UA', mentions: [2]}.
 */
import { anchor } from '../../record/anchor.ts'
import { makeId } from '../../record/ids.ts'
import type { PlaceMention } from '../../record/mention.ts'
import type { Place, Report } from '../../record/sourced-record.ts'

/** A place known to the world has the same id in every report; an unknown one only within its own. */
export const collectPlaces = (report: Report, mentions: readonly PlaceMention[]): Place[] => {
  const places = new Map<string, Place>()
  for (const m of mentions) {
    const { id: known, ...place } = m.place
    const key = known ?? `${report.id}:${place.name}`
    const id = makeId('place', key)
    const words = anchor(report, m)
    const old = places.get(id)
    const aliases = new Set([...(old?.aliases ?? place.aliases ?? []), m.exact].filter(n => n !== place.name))
    places.set(id, {
      id,
      ...(old ?? place),
      ...(aliases.size > 0 ? { aliases: [...aliases] } : {}),
      mentions: [...(old?.mentions ?? []), words],
    })
  }
  return [...places.values()]
}
