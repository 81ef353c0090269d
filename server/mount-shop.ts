import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { createRouterClient } from '@orpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ordersRouter } from '#modules/orders/server/index.ts'
import type { storefrontRouter } from '#modules/storefront/server/index.ts'
import type { Context } from '#platform/http/context.ts'
import { headersOf } from '#platform/http/open-http.ts'
import { type Assets, openShop, type ShopClient } from '../ends/depan/shop/index.ts'
import { bodyOf } from './body-of.ts'
import { PROJECT_ROOT } from './settings.ts'

/** Where the shop stands: an origin, and the path below it. */
export type ShopPlace = { readonly origin: string; readonly base: string; readonly host: string | null }

/** `https://toko.example` is a host of its own; below the address of the installation it is a path. */
export const shopPlaceOf = (shopUrl: string, baseUrl: string): ShopPlace => {
  const shop = new URL(shopUrl)
  const own = shop.host === new URL(baseUrl).host
  return { origin: shop.origin, base: shop.pathname.replace(/\/+$/, ''), host: own ? null : shop.host }
}

type Built = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly assets?: readonly string[] }>
>

/** The built files by their hashed names. */
const assetsIn = (root: string): Assets => {
  const built = JSON.parse(readFileSync(join(root, 'assets.json'), 'utf8')) as Built
  const entry = built['index.html']!
  const font = entry.assets?.find(file => file.endsWith('.woff2')) ?? null
  return { script: entry.file, styles: entry.css ?? [], font }
}

const sendWeb = async (reply: FastifyReply, answer: Response) => {
  reply.code(answer.status)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(answer.body === null ? null : Buffer.from(await answer.arrayBuffer()))
}

export type ShopRouters = {
  readonly storefront: ReturnType<typeof storefrontRouter>
  readonly orders: Pick<ReturnType<typeof ordersRouter>, 'checkout' | 'link'>
}
export type ShopOptions = Pick<Context, 'db' | 'log' | 'secret' | 'now'> & {
  readonly baseUrl: string
  readonly shopUrl?: string
  readonly pictureOf?: (sku: string) => string | undefined
}

/**
 * The web shop below its place, over a client that calls the routers in this process. A shop that was not built is not
 * mounted.
 */
export const mountShop = async (http: FastifyInstance, routers: ShopRouters, options: ShopOptions): Promise<void> => {
  const { baseUrl, db, log, secret, now } = options
  const root = join(PROJECT_ROOT, 'dist', 'shop')
  const place = shopPlaceOf(options.shopUrl ?? `${baseUrl}/shop`, baseUrl)
  if (!existsSync(join(root, 'assets.json'))) return
  // Only what the public may ask is handed over, with nobody signed in.
  const { checkout, link } = routers.orders
  const open = { storefront: routers.storefront, orders: { checkout, link } }
  const clientFor = (ip: string) => {
    const context: Context = {
      ...{ db, now, log, secret, who: null, request: 'shop', ip, headers: new Headers() },
      setHeader: () => undefined,
    }
    return createRouterClient(open, { context }) as ShopClient
  }
  const shop = openShop({
    clientFor,
    assets: assetsIn(root),
    origin: place.origin,
    base: place.base,
    drawn: options.pictureOf !== undefined,
  })
  const constraints = place.host === null ? {} : { constraints: { host: place.host } }
  await http.register(fastifyStatic, { root, serve: false, decorateReply: !http.hasReplyDecorator('sendFile') })
  const file = (request: FastifyRequest, reply: FastifyReply) => {
    const path = new URL(request.url, place.origin).pathname.slice(place.base.length + 1)
    const forever = /^assets\/.+-[\w-]{8,}\.\w+$/.test(path)
    reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    return reply.sendFile(path, root, { cacheControl: false })
  }
  for (const path of ['/assets/*', '/sw.js', '/index.html', '/icon.svg', '/icon-192.png', '/icon-512.png'])
    http.route({ method: 'GET', url: `${place.base}${path}`, ...constraints, handler: file })
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const body = request.method === 'POST' ? await bodyOf(request) : undefined
    const web = new Request(new URL(request.url, place.origin), {
      method: request.method,
      headers: headersOf(request),
      ...(body && { body: new Uint8Array(body) }),
    })
    return sendWeb(reply, await shop(web, request.ip))
  }
  http.route({ method: ['GET', 'POST'], url: `${place.base}/*`, ...constraints, handler: answer })
  if (place.base !== '') http.get(place.base, constraints, (_, reply) => reply.redirect(`${place.base}/`, 301))
  if (place.base !== '')
    http.get('/robots.txt', constraints, async (_, reply) =>
      sendWeb(reply, await shop(new Request(`${place.origin}${place.base}/robots.txt`), '')),
    )
}
