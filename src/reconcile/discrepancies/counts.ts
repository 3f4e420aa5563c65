/**
 * Tolls of one event that cannot all be right: four, eleven and seven dead. "At least 7" and 11 agree.
 *
 * What only brings a toll up to date is history (updates.ts). Reports that give several counts of one kind are compared by all.
 */
import { numbersAgree } from '../../record/agree.ts'
import type { Count } from '../../record/entries.ts'
import { isUpdate } from '../updates.ts'
import { byReport, conflicting, draft, type Finder, listOf, side } from './context.ts'

const agree = (a: Count, b: Count): boolean =>
  numbersAgree(a, b) || (a.whose !== undefined && b.whose !== undefined && a.whose !== b.whose)

export const differingCounts: Finder = (event, tellers) =>
  [...new Set(event.counts.map(c => c.of))].flatMap(of => {
    const told = event.counts.filter(c => c.of === of && !isUpdate(c, event.counts, tellers))
    const sides = conflicting(byReport(told, tellers), agree)
    if (sides.length < 2) return []
    const why = `The tellers give ${listOf(sides.map(s => s.value))} ${of} for the same event.`
    return [draft('number', [event.id], { sides: sides.map(s => side(s, s.value)), why })]
  })
