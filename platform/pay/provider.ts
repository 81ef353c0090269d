import type { Answer } from '#kernel/answer.ts'

export type PayWay = 'qris' | 'bank-transfer' | 'card' | 'e-wallet'

export type Charge = {
  /** Ours: the provider knows the payment by it, and takes it once. */
  readonly id: string
  /** Whole rupiah. */
  readonly amount: number
  readonly way: PayWay
  readonly bank: string | null
  readonly description: string
  readonly buyer: { readonly name: string; readonly email: string | null; readonly phone: string }
  /** Where a hosted page sends the customer back to. */
  readonly returnUrl: string
}

/** What the customer does next, and until when. */
export type Shown = {
  readonly qr: string | null
  readonly account: { readonly bank: string; readonly number: string } | null
  readonly redirect: string | null
}
export type Charged = { readonly ref: string; readonly shown: Shown; readonly expiresAt: Date | null }

/** What a provider tells of a payment. `amount` is what came; refunds are named by our own keys. */
export type PayEvent = {
  readonly attempt: string
  readonly said: 'pending' | 'authorised' | 'captured' | 'failed' | 'expired' | 'cancelled'
  readonly amount: number
  readonly refunds: readonly { readonly key: string; readonly amount: number }[]
}

export type RefundWish = {
  /** The payment, by our id and the provider's. */
  readonly id: string
  readonly ref: string
  /** Ours: asked twice it is given once. */
  readonly key: string
  readonly amount: number
  readonly reason: string
}

type Trouble = 'provider-away' | 'provider-refused'

/** A provider of online payments. A simulator says so. */
export type PayProvider = {
  readonly name: string
  readonly simulated: boolean
  readonly ways: readonly PayWay[]
  readonly charge: (charge: Charge) => Promise<Answer<Charged, Trouble>>
  /** `event`: what the provider says at once; null where it tells later. */
  readonly refund: (wish: RefundWish) => Promise<Answer<{ readonly event: PayEvent | null }, Trouble>>
  /** Reads a webhook; null when it is not genuine. An empty list: genuine, and nothing for us. */
  readonly read: (headers: Headers, body: string) => readonly PayEvent[] | null
  /** Reads the body of a webhook that was genuine when it came, where what proved it is not in the body. */
  readonly reread?: (body: string) => readonly PayEvent[]
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const PATIENCE_MS = 10_000

/** Asks a provider and reads its JSON; undefined when it does not answer in time or not in JSON. */
export const askJson = async (
  fetch: Fetch,
  url: string,
  init: { readonly method: string; readonly key: string; readonly body?: object; readonly headers?: object },
): Promise<{ status: number; json: Record<string, unknown> } | undefined> => {
  try {
    const response = await fetch(url, {
      method: init.method,
      headers: {
        ...{ accept: 'application/json', 'content-type': 'application/json', ...init.headers },
        authorization: `Basic ${Buffer.from(`${init.key}:`).toString('base64')}`,
      },
      ...(init.body && { body: JSON.stringify(init.body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.status >= 500) return undefined
    return { status: response.status, json: (await response.json()) as Record<string, unknown> }
  } catch {
    return undefined
  }
}
