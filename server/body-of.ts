import type { FastifyRequest } from 'fastify'

/** The bytes of a request, up to a megabyte. */
export const bodyOf = async (request: FastifyRequest): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request.raw) {
    size += (part as Buffer).length
    if (size > 1_000_000) throw Object.assign(new Error('The request is too large.'), { statusCode: 413 })
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
