import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Page, type PageOffice, showAnswerPage, takeAnswerPage } from '#modules/notify/server/index.ts'
import { bodyOf } from '../body-of.ts'
import { mountLeave } from './mount-leave.ts'

const send = (reply: FastifyReply, { status, headers, body }: Page) => reply.code(status).headers(headers).send(body)

/** The pages behind the links of messages: looking shows a button, pressing it completes the task, or ends offers. */
export const mountAnswers = (http: FastifyInstance, office: PageOffice): void => {
  mountLeave(http, office)
  http.get<{ Params: { token: string } }>('/t/:token', async (request, reply) =>
    send(reply, await showAnswerPage(office, request.params.token)),
  )
  http.post<{ Params: { token: string } }>('/t/:token', async (request, reply) => {
    const form = new URLSearchParams((await bodyOf(request)).toString('utf8'))
    return send(reply, await takeAnswerPage(office, request.params.token, form))
  })
}
