import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Page, type PageOffice, showAnswerPage, takeAnswerPage } from '#modules/notify/server/index.ts'
import { bodyOf } from '../body-of.ts'

const send = (reply: FastifyReply, { status, headers, body }: Page) => reply.code(status).headers(headers).send(body)

/** The pages behind the links of notices: looking shows a button, pressing it completes the task. */
export const mountAnswers = (http: FastifyInstance, office: PageOffice): void => {
  http.get<{ Params: { token: string } }>('/t/:token', async (request, reply) =>
    send(reply, await showAnswerPage(office, request.params.token)),
  )
  http.post<{ Params: { token: string } }>('/t/:token', async (request, reply) => {
    const form = new URLSearchParams((await bodyOf(request)).toString('utf8'))
    return send(reply, await takeAnswerPage(office, request.params.token, form))
  })
}
