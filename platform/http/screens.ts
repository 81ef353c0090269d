import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Serves a built screen below its own path; a path of the screen itself answers with its one page. */
export const mountScreen = async (http: FastifyInstance, name: string, root: string) => {
  if (!existsSync(join(root, 'index.html'))) return
  await http.register(fastifyStatic, {
    root,
    prefix: `/${name}/`,
    decorateReply: !http.hasReplyDecorator('sendFile'),
    wildcard: false,
    setHeaders: (reply, path) => {
      const forever = /\/assets\/.+-[\w-]{8,}\.\w+$/.test(path)
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  http.get(`/${name}`, (_, reply) => reply.redirect(`/${name}/`))
  http.get(`/${name}/*`, (_, reply) => reply.sendFile('index.html', root, { cacheControl: false }))
}
