import endpoints from 'virtual:handheld-endpoints'
import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { Client } from './contract.ts'

const PATIENCE_MS = 20_000

/** How this phone speaks: by the session's cookie, or, enrolled, with its token and for whom. */
export type Voice = { readonly token: string | null; readonly person: string | null }

export const headersOf = ({ token, person }: Voice): Record<string, string> =>
  token ? { authorization: `Bearer ${token}`, ...(person && { 'x-ujung-person': person }) } : {}

/** The server in the voice of a person or of the device, and never waiting for ever. */
export const reachServer = (origin: string, voice: Voice): Client =>
  createORPCClient(
    new OpenAPILink(endpoints, {
      url: new URL('/api', origin).href,
      headers: () => headersOf(voice),
      fetch: (request, init) =>
        fetch(request, { ...init, signal: AbortSignal.timeout(PATIENCE_MS), cache: 'no-store' }),
    }),
  )
