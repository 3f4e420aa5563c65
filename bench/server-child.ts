/** Serves the dossier named on a free port of this machine and tells the port: the server that bench/server.ts measures. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { openDossier } from '../src/dossier/open.ts'
import { serveDossier } from '../src/server/serve-dossier.ts'

const file = process.argv[2]!
const served = await serveDossier(await openDossier(file), file)
const server = serve({ fetch: served.app.fetch, port: 0, hostname: '127.0.0.1' }, info =>
  process.send?.((info as AddressInfo).port),
)
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000
process.on('message', (wanted: string) => {
  const { user, system } = process.cpuUsage()
  if (wanted === 'cpu') {
    process.send?.((user + system) / 1e6)
    return
  }
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  served.close().then(() => process.exit(0))
})
