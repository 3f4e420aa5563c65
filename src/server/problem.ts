/**
 * One shape for every error: {error: {code, message, what to do}}, with the status that fits the code.
 *
 * An address that names no entry -> 404 {"error": {"code": "not-found", "message": "there is no entry s-17", "todo": "..."}}.
 */
import { z } from 'zod'
import { ParleyError } from '../errors.ts'

export const Problem = z.object({
  error: z.object({ code: z.string(), message: z.string(), todo: z.string().optional(), where: z.string().optional() }),
})
export type Problem = z.infer<typeof Problem>

const STATUS = {
  'bad-request': 400,
  'sign-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  unlike: 409,
  'too-large': 413,
  unreadable: 422,
  'too-many': 429,
  broken: 500,
} as const
export type ProblemCode = keyof typeof STATUS

/** Errors of the rest of Parley that are not just something unreadable. */
const OF_PARLEY: Readonly<Partial<Record<ParleyError['code'], 404 | 409>>> = {
  'no-such-entry': 404,
  'no-such-report': 404,
  'no-such-decision': 404,
  'bad-decision': 409,
  'dossier-busy': 409,
}

/** What a route throws: it becomes the answer. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly todo: string | undefined
  readonly where: string | undefined
  constructor(code: ProblemCode, message: string, more: { readonly todo?: string; readonly where?: string } = {}) {
    super(message)
    this.code = code
    this.todo = more.todo
    this.where = more.where
  }
}

/** The answer to anything thrown. What nobody foresaw says nothing of the inside; the log has it. */
export const problemOf = (
  error: unknown,
): { readonly status: (typeof STATUS)[ProblemCode]; readonly body: Problem } => {
  if (error instanceof Refusal) {
    const { code, message, todo, where } = error
    return {
      status: STATUS[code],
      body: { error: { code, message, ...(todo ? { todo } : {}), ...(where ? { where } : {}) } },
    }
  }
  if (error instanceof ParleyError)
    return { status: OF_PARLEY[error.code] ?? 422, body: { error: { code: error.code, message: error.message } } }
  return {
    status: 500,
    body: { error: { code: 'broken', message: 'something went wrong in Parley', todo: 'see the log of the server' } },
  }
}
