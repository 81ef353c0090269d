import type { FastifyInstance } from 'fastify'
import { type LeaveOffice, showLeavePage, takeLeave } from '#modules/customers/server/index.ts'
import { bodyOf } from '../body-of.ts'

/** The link in every offer: looking shows a button; pressing it, or one POST of a mail program (RFC 8058), ends them. */
export const mountLeave = (http: FastifyInstance, office: LeaveOffice): void => {
  http.get<{ Params: { token: string } }>('/u/:token', async (request, reply) => {
    const { status, headers, body } = await showLeavePage(office, request.params.token)
    return reply.code(status).headers(headers).send(body)
  })
  http.post<{ Params: { token: string } }>('/u/:token', async (request, reply) => {
    // `List-Unsubscribe=One-Click`, or an empty form: nothing in it is needed.
    await bodyOf(request)
    const { status, headers, body } = await takeLeave(office, request.params.token)
    return reply.code(status).headers(headers).send(body)
  })
}
