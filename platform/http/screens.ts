import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Files have an ending (`app-3f9a.js`); paths of a screen have none. */
const isFile = (path: string) => /\.\w+$/.test(path)

/**
 * Serves a built screen below its own path. A path of the screen itself answers with its one page; that of a file which
 * is not there with 404, since a page in place of a script would break the screen that asked. Files are looked for when
 * they are asked, so a screen built again under a running server is served as it is now.
 */
export const mountScreen = async (http: FastifyInstance, name: string, root: string) => {
  if (!existsSync(join(root, 'index.html'))) return
  await http.register(fastifyStatic, {
    root,
    serve: false,
    decorateReply: !http.hasReplyDecorator('sendFile'),
    setHeaders: (reply, path) => {
      const forever = /\/assets\/.+-[\w-]{8,}\.\w+$/.test(path)
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  http.get(`/${name}`, (_, reply) => reply.redirect(`/${name}/`))
  http.get<{ Params: { '*': string } }>(`/${name}/*`, (request, reply) => {
    const path = request.params['*']
    return reply.sendFile(isFile(path) ? path : 'index.html', root, { cacheControl: false })
  })
}
