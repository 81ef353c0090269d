import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { type AnyRouter, ORPCError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ApiDescription, apiPage } from './api-page.ts'
import type { Context } from './context.ts'
import type { EndpointMeta } from './contract.ts'
import { may } from './who.ts'

/** Deny unless the endpoint's own contract says otherwise: public, a permission word, or at the least a session. */
const guard = (meta: EndpointMeta, context: Context): void => {
  if (meta.public) return
  if (!context.who) throw new ORPCError('UNAUTHORIZED', { message: 'Sign in first.' })
  if (meta.permission && !may(context.who, meta.permission))
    throw new ORPCError('FORBIDDEN', { message: `${context.who.name} may not ${meta.permission}.` })
}

const describe = async (router: AnyRouter, version: string) =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    info: { title: 'Ujung', version, description: 'Front office and back office of a company, end to end.' },
    servers: [{ url: '/api' }],
  })

/** Mounts a router at /api, with its OpenAPI 3.1 description at /api/openapi.json. */
export const mountApi = (
  http: FastifyInstance,
  router: AnyRouter,
  options: { version: string; contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context> },
) => {
  const handler = new OpenAPIHandler<Context>(router, {
    clientInterceptors: [
      async ({ next, procedure, context }) => {
        guard(procedure['~orpc'].meta as EndpointMeta, context as Context)
        try {
          return await next()
        } catch (error) {
          if (!(error instanceof ORPCError) || error.status >= 500)
            (context as Context).log.error({ err: error }, 'endpoint failed')
          throw error
        }
      },
    ],
  })
  let description: ReturnType<typeof describe> | undefined
  const described = () => {
    description ??= describe(router, options.version)
    return description
  }
  http.get('/api/openapi.json', described)
  http.get('/api', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage((await described()) as unknown as ApiDescription)),
  )
  http.all('/api/*', async (request, reply) => {
    const context = await options.contextOf(request, reply)
    const { matched } = await handler.handle(request, reply, { prefix: '/api', context })
    if (!matched)
      await reply.code(404).send({ code: 'NOT_FOUND', message: `There is no ${request.method} ${request.url}.` })
  })
}
