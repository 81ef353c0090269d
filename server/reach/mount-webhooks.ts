import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Hooked,
  jambonzLine,
  type Line,
  type LineOffice,
  type SignedForm,
  sayCode,
  takeCall,
  takeLine,
  takeTwilio,
  takeWhatsApp,
  twilioLine,
  verifyWhatsApp,
} from '#modules/notify/server/index.ts'
import { bodyOf } from '../body-of.ts'
import type { ReachSettings } from './reach-settings.ts'

const send = (reply: FastifyReply, { status, type, body }: Hooked) => reply.code(status).type(type).send(body)

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? (header[0] ?? '') : (header ?? ''))

/** Calls, ours and those of others, of whichever provider signed the request. */
const mountCalls = (http: FastifyInstance, office: LineOffice, { twilio, jambonz }: ReachSettings): void => {
  const lineOf = ({ headers }: FastifyRequest): { line: Line; signature: string } | null => {
    const [theirs, own] = [one(headers['x-twilio-signature']), one(headers['jambonz-signature'])]
    if (twilio && theirs) return { line: twilioLine(twilio), signature: theirs }
    return jambonz && own ? { line: jambonzLine(jambonz), signature: own } : null
  }
  const heard = async (request: FastifyRequest, take: (line: Line, form: SignedForm) => Promise<Hooked>) => {
    const found = lineOf(request)
    if (!found) return { status: 403, type: 'text/plain', body: 'Nobody we know signed this.' }
    // What is signed is the address the provider was given, not what a proxy made of it.
    const url = `${office.baseUrl}${request.url}`
    return take(found.line, { url, body: await bodyOf(request), signature: found.signature })
  }
  http.post<{ Params: { token: string } }>('/hooks/call/:token', async (request, reply) =>
    send(reply, await heard(request, (line, form) => takeCall(office, line, request.params.token, form))),
  )
  http.post<{ Params: { proof: string } }>('/hooks/code/:proof', async (request, reply) =>
    send(reply, await heard(request, (line, form) => sayCode(office, line, request.params.proof, form))),
  )
  http.post('/hooks/line', async (request, reply) =>
    send(reply, await heard(request, (line, form) => takeLine(office, line, form))),
  )
}

/** Where providers tell what came in and what became of ours; each only where it is set up. */
export const mountWebhooks = (http: FastifyInstance, office: LineOffice, settings: ReachSettings): void => {
  const { twilio, jambonz, whatsapp } = settings
  if (twilio || jambonz) mountCalls(http, office, settings)
  if (twilio)
    http.post('/hooks/twilio', async (request, reply) => {
      const signature = one(request.headers['x-twilio-signature'])
      const form = { url: `${office.baseUrl}${request.url}`, body: await bodyOf(request), signature }
      return send(reply, await takeTwilio(office, twilio, form))
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
