import type { FastifyInstance } from 'fastify'
import { takeHook } from '#modules/payments/server/index.ts'
import { headersOf } from '#platform/http/open-http.ts'
import { simulateMidtrans } from '#platform/pay/index.ts'
import type { Database } from '#platform/postgres/index.ts'
import { bodyOf } from './body-of.ts'
import type { PaySettings } from './pay-settings.ts'

type Options = { readonly db: Database; readonly now: () => Date }

/** Where providers of payments tell what became of them; in the demonstration also the simulator, under its own name. */
export const mountPay = (http: FastifyInstance, pay: PaySettings, { db, now }: Options): void => {
  http.post<{ Params: { provider: string } }>('/hooks/pay/:provider', async (request, reply) => {
    const hook = { headers: headersOf(request), body: (await bodyOf(request)).toString('utf8') }
    return reply.code(await takeHook(db, now(), pay.providers, request.params.provider, hook)).send('')
  })
  if (!pay.simulatorKey) return
  const simulator = simulateMidtrans({
    ...{ serverKey: pay.simulatorKey, base: '/simulator/midtrans' },
    notify: async body => {
      await takeHook(db, now(), pay.providers, 'midtrans', { headers: new Headers(), body })
    },
  })
  http.all<{ Params: { '*': string } }>('/simulator/midtrans/*', async (request, reply) => {
    const body = request.method === 'GET' ? '' : (await bodyOf(request)).toString('utf8')
    const said = await simulator({ method: request.method, path: `/${request.params['*']}`, body })
    if (said.location) reply.header('location', said.location)
    return reply
      .code(said.status)
      .type(said.type)
      .header('content-security-policy', "default-src 'self'; style-src 'unsafe-inline'")
      .send(said.body)
  })
}
