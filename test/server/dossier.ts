/** A dossier with the samples in it, and a server over it, for tests of the server. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { createDossier } from '../../src/dossier/open.ts'
import { dossierReader } from '../../src/dossier/reader.ts'
import { refresh } from '../../src/dossier/refresh.ts'
import { makeReport } from '../../src/record/report.ts'
import { openAccounts } from '../../src/server/access/accounts.ts'
import type { Role } from '../../src/server/route.ts'
import { type Served, serveDossier } from '../../src/server/serve-dossier.ts'
import type { Store } from '../../src/store/store.ts'

export const sampleReports = () =>
  ['1-wire.md', '2-valley-post.md', '3-state-radio.md'].map((name, i) =>
    makeReport({
      text: readFileSync(join('samples', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
      language: 'en',
      name,
      outlet: ['Highland Wire', 'Valley Post', 'State Radio'][i]!,
      published: `2026-03-1${i + 2}`,
    }),
  )

export interface Bench {
  readonly file: string
  readonly store: Store
  readonly served: Served
  readonly app: Hono
}

export const PASSWORD = 'four plain words here'

/** With `users`, one of each name and role. */
export const openBench = async (users: Readonly<Record<string, Role>> = {}): Promise<Bench> => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-server-')), 'talks.parley')
  const store = await createDossier(file)
  const read = dossierReader(undefined)
  for (const report of sampleReports()) await store.add(read(report))
  await refresh(store)
  const names = Object.entries(users)
  if (names.length > 0) {
    const accounts = (await openAccounts(file, { create: true }))!
    for (const [name, role] of names) await accounts.addUser(name, role, PASSWORD)
    accounts.close()
  }
  const served = await serveDossier(store, file)
  return { file, store, served, app: served.app }
}

/** A request as the page would send it. */
export const json = (method: string, body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})

/** Signs in; gives the headers of whoever did. */
export const signIn = async (app: Hono, name: string): Promise<Readonly<Record<string, string>>> => {
  const answer = await app.request('/session', json('POST', { name, password: PASSWORD }))
  const { csrf } = (await answer.json()) as { csrf: string }
  return { cookie: answer.headers.get('set-cookie')!.split(';')[0]!, 'x-parley-csrf': csrf }
}
