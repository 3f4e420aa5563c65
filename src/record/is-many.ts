/**
 * Is an actor, by its name, several people rather than one body or person?
 *
 * "two diplomats", "residents of the upper town", "police" -> true; "a resident of two towns", "the crew" -> false.
 */
import type { Actor } from './sourced-record.ts'

const BEHIND = / (?:of|who|in|at|from|close|briefed|with) /
const MANY = /\b(?:people|police|[\p{L}]+s|men|women|both|two|three|several)\b/iu

export const isMany = ({ name }: Pick<Actor, 'name'>): boolean => MANY.test(name.split(BEHIND)[0]!.split(' ').at(-1)!)
