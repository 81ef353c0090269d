import { encryptPush } from './encrypt.ts'
import { type VapidKeys, vapidHeader } from './vapid.ts'

/** A browser that asked to be told: its push service's address, and its keys in base64url. */
export type PushTarget = { readonly endpoint: string; readonly p256dh: string; readonly auth: string }

/** `gone`: the browser has let go of it, for good. Throws when it could not be handed over now. */
export type Push = (
  target: PushTarget,
  message: { readonly text: string; readonly topic: string; readonly now: Date },
) => Promise<'taken' | 'gone'>

export type Ask = (url: string, init: RequestInit) => Promise<Response>

/** A push service keeps it this long for a phone that is off. */
const KEPT_S = 12 * 3600

/**
 * Sends to push services as RFC 8030 has it. Of one topic (at most 32 characters of base64url) the latest message
 * replaces those that wait. `subject` is an address of who answers for this installation.
 */
export const openPush =
  (keys: VapidKeys, subject: string, ask: Ask = fetch): Push =>
  async ({ endpoint, p256dh, auth }, { text, topic, now }) => {
    const to = { p256dh: Buffer.from(p256dh, 'base64url'), auth: Buffer.from(auth, 'base64url') }
    const answer = await ask(endpoint, {
      method: 'POST',
      headers: {
        authorization: vapidHeader(keys, endpoint, subject, now),
        ...{ 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream' },
        ...{ ttl: String(KEPT_S), urgency: 'high', topic },
      },
      body: new Uint8Array(encryptPush(Buffer.from(text), to)),
      // Whoever subscribes names the address: it leads nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    })
    if (answer.ok) return 'taken'
    if (answer.status === 404 || answer.status === 410) return 'gone'
    throw new Error(`push service ${new URL(endpoint).host} ${answer.status}`)
  }
