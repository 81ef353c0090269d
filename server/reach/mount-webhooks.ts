import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Hooked, type HookOffice, takeTwilio, takeWhatsApp, verifyWhatsApp } from '#modules/notify/server/index.ts'
import { bodyOf } from '../body-of.ts'
import type { ReachSettings } from './reach-settings.ts'

const send = (reply: FastifyReply, { status, type, body }: Hooked) => reply.code(status).type(type).send(body)

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? (header[0] ?? '') : (header ?? ''))

/** Where providers of messages tell what came in and what became of ours; each only where it is set up. */
export const mountWebhooks = (
  http: FastifyInstance,
  office: HookOffice,
  { twilio, whatsapp }: ReachSettings,
  baseUrl: string,
): void => {
  if (twilio)
    http.post('/hooks/twilio', async (request, reply) => {
      // What is signed is the address Twilio was given, not what a proxy made of it.
      const url = `${baseUrl}${request.url}`
      const signature = one(request.headers['x-twilio-signature'])
      return send(reply, await takeTwilio(office, twilio, { url, body: await bodyOf(request), signature }))
    })
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
