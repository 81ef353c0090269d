import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { showReceipt } from '#modules/sales/server/index.ts'
import type { Intake } from '#modules/sync/server/index.ts'
import type { Context } from '#platform/http/context.ts'
import { mountLive } from '#platform/http/live.ts'
import { mountApi } from '#platform/http/open-api.ts'
import { headersOf, openHttp } from '#platform/http/open-http.ts'
import { mountScreen } from '#platform/http/screens.ts'
import type { Database } from '#platform/postgres/index.ts'
import { type Log, openMetrics } from '#platform/telemetry/index.ts'
import { bodyOf } from './body-of.ts'
import { mountFiles } from './mount-files.ts'
import { mountPay } from './mount-pay.ts'
import { mountPictures } from './mount-pictures.ts'
import { mountShop } from './mount-shop.ts'
import { openApp } from './open-app.ts'
import { NO_PAY, type PaySettings } from './pay-settings.ts'
import { mountAnswers } from './reach/mount-answers.ts'
import { mountWebhooks } from './reach/mount-webhooks.ts'
import type { ReachSettings } from './reach/reach-settings.ts'
import { PROJECT_ROOT } from './settings.ts'
import { VERSION } from './version.ts'

export type ServerOptions = {
  readonly db: Database
  readonly log: Log
  readonly secret: string
  readonly baseUrl: string
  readonly now?: () => Date
  /** By what work reaches people; nothing unless said. */
  readonly reach?: ReachSettings
  readonly pay?: PaySettings
  /** Draws an item by its SKU, where the installation has pictures. */
  readonly pictureOf?: (sku: string) => string | undefined
  /** Where the web shop stands; below `/shop` unless said. */
  readonly shopUrl?: string
}

export type Server = {
  readonly http: FastifyInstance
  readonly intake: Intake
  /** Listens and gives the address; port 0 takes a free one. */
  listen(port: number, host?: string): Promise<string>
  /** Takes no new requests, answers those under way (hanging up on who stalls), and lets go of all but the database. */
  close(): Promise<void>
}

const sendWeb = async (reply: FastifyReply, answer: Response) => {
  reply.code(answer.status)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(Buffer.from(await answer.arrayBuffer()))
}

/** How long a server that ends waits for requests that do not arrive in whole or answers that nobody takes. */
const PATIENCE_MS = 8000

/** The language a link asks for, where it is one we speak. */
const languageIn = (lang: string | undefined): { language?: 'id' | 'en' } =>
  lang === 'id' || lang === 'en' ? { language: lang } : {}

const SCREENS = ['pos', 'self-checkout', 'desk', 'handheld'] as const

/** The whole server over one database: interface, sign-in, live events, receipts and screens. */
export const openServer = async (options: ServerOptions): Promise<Server> => {
  const { db, log, secret, baseUrl, now = () => new Date(), reach, pay = NO_PAY } = options
  const metrics = openMetrics()
  const app = await openApp({ db, log, metrics, secret, baseUrl, now, pay, ...(reach && { reach }) })
  const healthy = async () => (await db.pool.query('select 1')).rowCount === 1
  const http = await openHttp({ log, metrics, healthy, version: VERSION })

  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const headers = headersOf(request)
    const who = await app.access.whoOf(headers)
    return {
      db,
      who,
      now,
      request: request.id,
      log: log.child({ request: request.id, who: who?.id }),
      headers,
      ip: request.ip,
      secret,
      setHeader: (name, value) => {
        reply.header(name, value)
      },
    }
  }

  mountApi(http, app.router, { version: VERSION, contextOf })
  mountLive(http, { databaseUrl: db.url, whoOf: request => app.access.whoOf(headersOf(request)) })
  http.all('/auth/*', async (request, reply) => {
    const body = request.method === 'GET' ? undefined : await bodyOf(request)
    const web = new Request(new URL(request.url, baseUrl), {
      method: request.method,
      headers: headersOf(request),
      ...(body && { body: new Uint8Array(body) }),
    })
    return sendWeb(reply, await app.auth(web, { ip: request.ip, request: request.id }))
  })
  http.get<{ Params: { token: string }; Querystring: { lang?: string } }>('/r/:token', async (request, reply) => {
    const [token, form] = request.params.token.split('.') as [string, string | undefined]
    const shown = await showReceipt(db, secret, now(), {
      token,
      form: form === 'pdf' ? 'pdf' : 'page',
      ...languageIn(request.query.lang),
      baseUrl: `${baseUrl}/r/`,
    })
    return reply
      .code(shown.status)
      .headers(shown.headers)
      .send(typeof shown.body === 'string' ? shown.body : Buffer.from(shown.body))
  })
  mountAnswers(http, app.answering)
  if (reach) mountWebhooks(http, app.answering, reach)
  mountPay(http, pay, { db, now })
  mountPictures(http, db, options.pictureOf)
  mountFiles(http, db, request => app.access.whoOf(headersOf(request)))
  await mountShop(http, app.router, { ...options, now })
  http.get('/', (_request, reply) => reply.redirect('/desk/'))
  for (const screen of SCREENS) await mountScreen(http, screen, join(PROJECT_ROOT, 'dist', screen))

  return {
    http,
    intake: app.intake,
    listen: async (port, host = '127.0.0.1') => http.listen({ port, host }),
    close: async () => {
      const late = setTimeout(() => http.server.closeAllConnections(), PATIENCE_MS)
      await http.close()
      clearTimeout(late)
      await Promise.all([app.intake.close(), app.completions.close(), app.checkouts.close()])
    },
  }
}
