import { done } from '#kernel/answer.ts'
import type { Caller } from '#platform/phone/index.ts'
import type { Sender } from '../notices/send-notices.ts'
import { tokenOf } from '../notices/token.ts'

export type CallTerms = { readonly secret: string; readonly baseUrl: string }

/** How long a phone rings before the next person's does. */
export const RING_SECONDS = 25

/** Notices by a call: what it says is asked for by the signed address once somebody answers. */
export const callSender =
  (caller: Caller, { secret, baseUrl }: CallTerms): Sender =>
  async notice => {
    const address = `${baseUrl}/hooks/call/${tokenOf(secret, notice, 0)}`
    const placed = await caller.place({
      ...{ id: notice.id, to: notice.address, ringSeconds: RING_SECONDS },
      ...{ answerUrl: address, statusUrl: `${address}?do=status` },
    })
    return placed.ok ? done({ through: caller.what, providerId: placed.value.providerId }) : placed
  }
