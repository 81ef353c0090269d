import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Image, imageByKey, imageOfSku } from '#modules/catalog/server/index.ts'
import { type Database, readOnly } from '#platform/postgres/index.ts'

const FOREVER = 'public, max-age=31536000, immutable'
/** An item may be shown by another picture tomorrow: browsers ask after five minutes whether it still is this one. */
const A_WHILE = 'public, max-age=300, stale-while-revalidate=86400'

const sendImage = (request: FastifyRequest, reply: FastifyReply, image: Image, cache: string) => {
  const tag = `"${image.digest}"`
  reply.headers({ etag: tag, 'cache-control': cache, 'content-security-policy': "default-src 'none'; sandbox" })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.type(image.type).send(image.bytes)
}

/**
 * Pictures of items, open to anyone as goods on a shelf are: `/pictures/<sha-256>.jpg` is one picture for good,
 * `/pictures/<SKU>.svg` the one an item is shown by now, or a drawing where the installation has any.
 */
export const mountPictures = (
  http: FastifyInstance,
  db: Database,
  pictureOf: ((sku: string) => string | undefined) | undefined,
) =>
  http.get<{ Params: { file: string } }>('/pictures/:file', async (request, reply) => {
    const { file } = request.params
    const stored = await readOnly(db, tx => imageByKey(tx, file))
    if (stored) return sendImage(request, reply, stored, FOREVER)
    const sku = file.replace(/\.svg$/, '')
    const shown = await readOnly(db, tx => imageOfSku(tx, sku))
    if (shown) return sendImage(request, reply, shown, A_WHILE)
    const drawn = pictureOf?.(sku)
    if (!drawn) return reply.code(404).header('cache-control', 'public, max-age=60').send('')
    return reply.type('image/svg+xml').header('cache-control', A_WHILE).send(drawn)
  })
