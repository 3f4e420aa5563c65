/**
 * The comparisons, the surest first: what two of them find in the same words is told once.
 */
import { accountsOf } from './accounts.ts'
import { datesOf } from './dates.ts'
import { deadlinesOf } from './deadlines.ts'
import type { Finding, Scene } from './fact.ts'
import { rolesOf } from './roles.ts'
import { sumsOf } from './sums.ts'
import { tellersOf } from './tellers.ts'

export const COMPARISONS: readonly ((scene: Scene) => readonly Finding[])[] = [
  sumsOf,
  rolesOf,
  deadlinesOf,
  datesOf,
  accountsOf,
  tellersOf,
]
