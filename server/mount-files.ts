import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readFile } from '#platform/files/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Database, readOnly } from '#platform/postgres/index.ts'

/** Gives kept files to whoever is signed in, by their hash; they never change, so browsers keep them. */
export const mountFiles = (
  http: FastifyInstance,
  db: Database,
  whoOf: (request: FastifyRequest) => Promise<Who | null>,
): void => {
  http.get<{ Params: { hash: string } }>('/files/:hash', async (request, reply) => {
    if (!(await whoOf(request))) return reply.code(401).send('')
    const file = await readOnly(db, tx => readFile(tx, request.params.hash))
    if (!file) return reply.code(404).send('')
    return reply.type(file.type).header('cache-control', 'private, max-age=31536000, immutable').send(file.bytes)
  })
}
