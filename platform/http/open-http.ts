import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify'
import type { Log, Metrics } from '#platform/telemetry/index.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(self), serial=(self), microphone=()',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'",
}

const sameOrigin = (request: FastifyRequest): boolean => {
  const { origin, host } = request.headers
  if (SAFE.has(request.method) || origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** The headers of a request in the web's own form. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

/**
 * The HTTP server with what every route gets: an id for each request, one log line for what went wrong or took long,
 * metrics, safe headers, refusal of writes from another origin, and an orderly end.
 */
export const openHttp = async (options: {
  log: Log
  metrics: Metrics
  healthy: () => Promise<boolean>
  version: string
}): Promise<FastifyInstance> => {
  const { log, metrics } = options
  const http = fastify({
    genReqId: () => randomUUID(),
    trustProxy: process.env.UJUNG_TRUST_PROXY === '1',
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false },
  })
  http.removeAllContentTypeParsers()
  // Each mounted handler reads its own body: oRPC for /api, better-auth for /auth.
  http.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  await http.register(compress, { global: true, threshold: 2048 })
  http.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...HEADERS, 'x-request-id': request.id })
    if (!sameOrigin(request))
      await reply
        .code(403)
        .send({ code: 'OTHER_ORIGIN', message: `Writes from ${request.headers.origin} are not taken.` })
  })
  http.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1000
    const route = request.routeOptions.url ?? 'none'
    metrics.requestSeconds.observe({ method: request.method, route, status: String(reply.statusCode) }, seconds)
    if (reply.statusCode >= 500 || (seconds > 2 && route !== '/live'))
      log.warn(
        { request: request.id, method: request.method, route, status: reply.statusCode, seconds },
        'slow or failed',
      )
  })
  http.get('/healthz', async (_request, reply) => {
    const ok = await options.healthy().catch(() => false)
    return reply.code(ok ? 200 : 503).send({ ok, version: options.version })
  })
  // Figures of the machine are for whoever watches it: from this machine, or from anywhere when the operator says so.
  http.get('/metrics', async (request, reply) => {
    if (!LOOPBACK.test(request.ip) && process.env.UJUNG_METRICS !== 'open')
      return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no GET /metrics.' })
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  return http
}
