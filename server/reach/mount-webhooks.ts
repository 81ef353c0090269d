import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type CallOffice,
  type Hooked,
  takeCall,
  takeTwilio,
  takeWhatsApp,
  verifyWhatsApp,
} from '#modules/notify/server/index.ts'
import { bodyOf } from '../body-of.ts'
import type { ReachSettings } from './reach-settings.ts'

const send = (reply: FastifyReply, { status, type, body }: Hooked) => reply.code(status).type(type).send(body)

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? (header[0] ?? '') : (header ?? ''))

/** Where providers of messages tell what came in and what became of ours; each only where it is set up. */
export const mountWebhooks = (http: FastifyInstance, office: CallOffice, { twilio, whatsapp }: ReachSettings): void => {
  if (twilio) {
    // What is signed is the address Twilio was given, not what a proxy made of it.
    const signed = async (request: FastifyRequest) => ({
      url: `${office.baseUrl}${request.url}`,
      body: await bodyOf(request),
      signature: one(request.headers['x-twilio-signature']),
    })
    http.post('/hooks/twilio', async (request, reply) =>
      send(reply, await takeTwilio(office, twilio, await signed(request))),
    )
    http.post<{ Params: { token: string } }>('/hooks/call/:token', async (request, reply) =>
      send(reply, await takeCall(office, twilio, request.params.token, await signed(request))),
    )
  }
  if (!whatsapp) return
  http.get('/hooks/whatsapp', (request, reply) => {
    const query = new URLSearchParams(request.url.split('?')[1] ?? '')
    return send(reply, verifyWhatsApp(whatsapp, query))
  })
  http.post('/hooks/whatsapp', async (request, reply) => {
    const signature = one(request.headers['x-hub-signature-256'])
    return send(reply, await takeWhatsApp(office, whatsapp, { url: '', body: await bodyOf(request), signature }))
  })
}
