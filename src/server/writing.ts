/**
 * The routes that change a dossier: add and remove reports, decide about entries, undo; and what people decided so far.
 *
 * POST /decisions {"does": "correct", "ids": ["s-1"], "field": "act", "value": "deny"} -> the decision that was kept.
 */
import { z } from 'zod'
import { accept, checkMerge, comment, correct, entryIn, merge, reject, split, undo } from '../dossier/decide.ts'
import { fieldValue } from '../dossier/field-value.ts'
import { markEntry } from '../dossier/mark-entry.ts'
import { refresh } from '../dossier/refresh.ts'
import { unlike } from '../dossier/unlike.ts'
import { Decision, EntryKind, ReviewState } from '../record/decision.ts'
import { cardOf } from '../views/pages/card.ts'
import { Card } from '../views/pages/shapes.ts'
import type { DossierShelf } from './dossier-shelf.ts'
import { Refusal } from './problem.ts'
import { Job, type ReadingDesk } from './reading-desk.ts'
import { type Route, route } from './route.ts'

const Known = {
  published: z.string().max(60).optional().describe('EDTF; relative dates stay open without it'),
  outlet: z.string().max(200).optional(),
  language: z.string().max(20).optional(),
}
const NewReport = z.union([
  z.object({
    text: z.string().min(1),
    name: z.string().max(200).optional(),
    title: z.string().max(500).optional(),
    ...Known,
  }),
  z.object({ url: z.url().max(2000), ...Known }),
  z.object({ file: z.object({ name: z.string().min(1).max(200), base64: z.base64() }), ...Known }),
])
type NewReport = z.infer<typeof NewReport>

const ids = z.array(z.string().min(1).max(200)).min(1).max(50)
const note = z.string().max(5000).optional()
const NewDecision = z.discriminatedUnion('does', [
  z.object({ does: z.literal('accept'), ids, note }),
  z.object({ does: z.literal('reject'), ids, note }),
  z.object({ does: z.literal('comment'), ids, note: z.string().min(1).max(5000) }),
  z.object({
    does: z.literal('correct'),
    ids,
    field: z.string().max(100),
    text: z.string().max(5000).optional().describe('The value as a person types it: a name, a date, a word'),
    value: z.unknown().optional().describe('Or the value as the record has it'),
    note,
  }),
  z.object({
    does: z.literal('merge'),
    ids,
    sure: z.boolean().optional().describe('Though they look like different things'),
    note,
  }),
  z.object({ does: z.literal('split'), ids, words: z.array(z.string().max(5000)).min(1), note }),
  z.object({ does: z.literal('undo'), decision: z.string().max(100).optional(), note }),
  z.object({
    does: z.literal('add'),
    kind: EntryKind,
    report: z.string().max(200),
    start: z.int().min(0),
    end: z.int().min(1),
    fields: z.record(z.string().max(100), z.string().max(2000)).optional(),
    note,
  }),
])
type NewDecision = z.infer<typeof NewDecision>

const sourceOf = (body: NewReport) => {
  if ('url' in body) return { url: body.url }
  if ('file' in body) return { name: body.file.name, bytes: new Uint8Array(Buffer.from(body.file.base64, 'base64')) }
  return { name: body.name ?? 'pasted text', bytes: new TextEncoder().encode(body.text) }
}
const nameOf = (body: NewReport): string =>
  'url' in body ? body.url : 'file' in body ? body.file.name : (body.title ?? body.name ?? 'pasted text')

const ReviewPage = z.object({
  cards: z.array(Card),
  next: z.string().nullable(),
  decided: z.int().describe('How many decisions there are'),
})
const EntryReview = z.object({
  review: ReviewState,
  machine: z.unknown().describe('The entry as the machine made it; null for one that people added'),
  entry: z.unknown().describe('The entry as it stands; null where it was rejected or merged'),
  into: z.string().optional(),
  decisions: z.array(Decision),
})

export const writingRoutes = (
  shelf: DossierShelf,
  desk: ReadingDesk,
  allowHosts: readonly string[] = [],
): readonly Route[] => {
  const { store } = shelf
  const told = async (body: Extract<NewDecision, { does: 'correct' }>): Promise<unknown> => {
    if (body.text === undefined) return body.value
    const { entry, machine } = await entryIn(store, body.ids[0]!)
    return fieldValue(store, { kind: (entry ?? machine)!.entry, field: body.field, text: body.text })
  }
  const decide = async (who: string, body: NewDecision) => {
    if (body.does === 'undo') return undo(store, { who, decision: body.decision, note: body.note })
    if (body.does === 'add') {
      const { kind, report, start, end, fields = {} } = body
      return markEntry(store, { who, kind, report, words: { start, end }, fields, note: body.note })
    }
    if (body.does === 'merge') {
      await checkMerge(store, body)
      const reasons = body.sure ? [] : await unlike(store, body.ids)
      if (reasons.length > 0)
        throw new Refusal('unlike', `these look like different things: ${reasons.join('; ')}`, {
          todo: 'send "sure": true where they are one all the same',
        })
      return merge(store, { who, ids: body.ids, note: body.note })
    }
    const about = { who, id: body.ids[0]!, note: body.note }
    switch (body.does) {
      case 'accept':
        return accept(store, about)
      case 'reject':
        return reject(store, about)
      case 'comment':
        return comment(store, about)
      case 'correct':
        return correct(store, { ...about, field: body.field, value: await told(body) })
      case 'split':
        return split(store, { ...about, words: body.words })
    }
  }
  return [
    route<unknown, unknown, NewReport>({
      method: 'post',
      path: '/reports',
      summary: 'Add a report: pasted text, a file, or an address; it is read in the background',
      tag: 'reports',
      role: 'analyst',
      body: NewReport,
      gives: Job,
      example: {
        text: 'The envoy said talks would resume on Friday.',
        published: '2026-03-12',
        outlet: 'Northern Wire',
      },
      run: ({ body, who }) => {
        const { published, outlet, language } = body
        const title = 'title' in body ? body.title : undefined
        const task = {
          file: shelf.file,
          source: sourceOf(body),
          known: { published, outlet, language, title },
          allowHosts,
        }
        const job = desk.add(task, { name: nameOf(body), who })
        if (!job)
          throw new Refusal('too-many', 'too many reports wait to be read', { todo: 'wait until some are done' })
        return job
      },
    }),
    route({
      method: 'get',
      path: '/add',
      summary: 'The page for adding reports; what is being read',
      tag: 'reports',
      role: 'analyst',
      page: true,
      gives: z.object({ jobs: z.array(Job) }),
      run: () => ({ jobs: desk.jobs() }),
    }),
    route({
      method: 'get',
      path: '/jobs',
      summary: 'Reports that are being read, newest first',
      tag: 'reports',
      role: 'reader',
      gives: z.object({ jobs: z.array(Job) }),
      run: () => ({ jobs: desk.jobs() }),
    }),
    route<unknown, { id: string }, unknown>({
      method: 'delete',
      path: '/reports/{id}',
      summary: 'Take a report and all that stands on it out of the dossier',
      tag: 'reports',
      role: 'admin',
      params: z.object({ id: z.string().max(200) }),
      gives: z.object({ removed: z.string() }),
      run: async ({ params }) => {
        if (!(await store.remove(params.id))) throw new Refusal('not-found', 'there is no report of this id')
        await refresh(store)
        await shelf.fresh()
        return { removed: params.id }
      },
    }),
    route<{ after?: string | undefined }, unknown, unknown>({
      method: 'get',
      path: '/review',
      summary: 'What nobody has looked at yet, the least certain first',
      tag: 'review',
      role: 'reader',
      page: true,
      query: z.object({ after: z.string().max(500).optional() }),
      gives: ReviewPage,
      run: async ({ query, desk: deskOfRecord }) => {
        const page = await store.list({ order: 'doubt', review: ['machine'], limit: 50, after: query.after })
        const d = await deskOfRecord()
        const { counts } = await store.info()
        return {
          cards: page.items.flatMap(r => (d.entries.has(r.id) ? [cardOf(d.entries.get(r.id)!, d)] : [])),
          next: page.next,
          decided: counts.decisions,
        }
      },
    }),
    route<unknown, { id: string }, unknown>({
      method: 'get',
      path: '/entries/{id}/review',
      summary: 'What the machine made of an entry, what people made of it, and every decision about it',
      tag: 'review',
      role: 'reader',
      params: z.object({ id: z.string().max(200) }),
      gives: EntryReview,
      run: async ({ params }) => {
        const { review, machine, entry, into } = await entryIn(store, params.id)
        return {
          review,
          machine,
          entry,
          ...(into ? { into } : {}),
          decisions: await store.decisions({ about: params.id }),
        }
      },
    }),
    route({
      method: 'get',
      path: '/decisions',
      summary: 'Every decision, in the order they were made',
      tag: 'review',
      role: 'reader',
      gives: z.object({ decisions: z.array(Decision) }),
      run: async () => ({ decisions: await store.decisions() }),
    }),
    route<unknown, unknown, NewDecision>({
      method: 'post',
      path: '/decisions',
      summary: 'Accept, correct, reject, merge, split, add, comment, or undo',
      tag: 'review',
      role: 'analyst',
      body: NewDecision,
      gives: Decision,
      example: { does: 'correct', ids: ['s-1'], field: 'act', value: 'deny' },
      run: async ({ body, who }) => {
        const decision = await decide(who, body)
        await shelf.fresh()
        return decision
      },
    }),
  ]
}
