import type { Database } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '../open-server.ts'

/** Signs what a story's server hands out. */
export const SECRET = 'a secret of thirty-two letters or more'

/** The real server of a story, which goes and comes again as networks do. */
export const serverOf = (where: () => { readonly db: Database; readonly port: number }) => {
  let server: Server | undefined
  return {
    startServer: async () => {
      const { db, port } = where()
      server = await openServer({
        ...{ db, log: openLog('test', 'silent'), secret: SECRET },
        baseUrl: `http://127.0.0.1:${port}`,
      })
      await server.listen(port)
    },
    stopServer: async () => {
      await server?.close()
      server = undefined
    },
  }
}
