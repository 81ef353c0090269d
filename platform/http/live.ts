import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Heard, listen } from '#platform/relay/index.ts'
import type { Who } from './who.ts'

/** Server-sent events: every screen hears what was announced, and fetches what it shows again. */
export const mountLive = (
  http: FastifyInstance,
  options: { databaseUrl: string; whoOf: (request: FastifyRequest) => Promise<Who | null>; beatMs?: number },
) => {
  const { beatMs = 20_000 } = options
  const streams = new Map<ServerResponse, (heard: Heard) => void>()
  const ears = listen(options.databaseUrl, heard => {
    for (const send of streams.values()) send(heard)
  })
  http.get('/live', async (request, reply) => {
    const who = await options.whoOf(request)
    if (!who) return reply.code(401).send({ code: 'UNAUTHORIZED', message: 'Sign in first.' })
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 1000\n\n')
    const send = (heard: Heard) => reply.raw.write(`event: ${heard.topic}\ndata: ${JSON.stringify(heard.keys)}\n\n`)
    // Asked again at each beat: a revoked session loses its stream within 20 seconds. A database that is away says
    // nothing about the session, so nobody is hung up on.
    const beat = setInterval(async () => {
      const still = await options.whoOf(request).catch(() => undefined)
      if (still === null) reply.raw.end()
      else reply.raw.write(': \n\n')
    }, beatMs)
    streams.set(reply.raw, send)
    request.raw.once('close', () => {
      clearInterval(beat)
      streams.delete(reply.raw)
    })
  })
  http.addHook('preClose', async () => {
    // Only those who listen are sent away; whoever waits for an answer gets it.
    for (const stream of streams.keys()) stream.end()
    await ears.close()
  })
}
