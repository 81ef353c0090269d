import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Fetch } from './messenger.ts'
import type { TwilioAccount } from './twilio.ts'

export type Call = {
  readonly id: string
  /** E.164. */
  readonly to: string
  /** Asked for what to say once somebody answers. */
  readonly answerUrl: string
  /** Told how the call ended. */
  readonly statusUrl: string
  /** How long it rings. */
  readonly ringSeconds: number
}

/** What places calls. Refuses what never will be reached; throws when it could not be placed now. */
export type Caller = {
  readonly what: string
  readonly place: (call: Call) => Promise<Answer<{ readonly providerId: string }, 'number-refused'>>
}

/** A simulator: a call is a file in a folder. Nobody answers it. */
export const folderCaller = (folder: string): Caller => ({
  what: `calls folder ${folder} (simulated)`,
  place: async ({ id, to, ringSeconds }) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${id}.call.json`), JSON.stringify({ to, ringSeconds }))
    return done({ providerId: `sim-${id}` })
  },
})

const FOR_GOOD = new Set([13223, 13224, 21211, 21214, 21215, 21217])

type Said = { readonly sid?: string; readonly code?: number; readonly message?: string }

/** Calls by Twilio's Calls API. */
export const twilioCaller = ({ sid, token, from }: TwilioAccount, ask: Fetch = fetch): Caller => ({
  what: `twilio ${from}`,
  place: async ({ to, answerUrl, statusUrl, ringSeconds }) => {
    const answer = await ask(`https://api.twilio.com/2010-04-01/Accounts/${encodeURIComponent(sid)}/Calls.json`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        ...{ To: to, From: from, Url: answerUrl, Method: 'POST', Timeout: String(ringSeconds) },
        ...{ StatusCallback: statusUrl, StatusCallbackEvent: 'completed' },
      }).toString(),
      signal: AbortSignal.timeout(20_000),
    })
    const said = (await answer.json().catch(() => ({}))) as Said
    if (answer.ok && said.sid) return done({ providerId: said.sid })
    const why = `twilio ${answer.status} ${said.code ?? ''} ${said.message ?? ''}`.trim()
    if (said.code !== undefined && FOR_GOOD.has(said.code)) return refused('number-refused', why)
    throw new Error(why)
  },
})
