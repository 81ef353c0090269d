import endpoints from 'virtual:desk-endpoints'
import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { Client } from './contract.ts'

const PATIENCE_MS = 30_000
/** Imports and proofs over everything may take longer. */
const LONG_MS = 300_000

const patienceFor = (url: string) => (/import|verify/.test(url) ? LONG_MS : PATIENCE_MS)

/** The server, typed by the modules' contracts; the session travels as a cookie. */
export const server: Client = createORPCClient(
  new OpenAPILink(endpoints, {
    url: new URL('/api', location.origin).href,
    fetch: (request, init) =>
      fetch(request, { ...init, signal: AbortSignal.timeout(patienceFor(request.url)), cache: 'no-store' }),
  }),
)
