import type { Outcome } from './answers.ts'

const CSP =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const tagOf = async (text: string) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `W/"${[...bytes.subarray(0, 12)].map(byte => byte.toString(16).padStart(2, '0')).join('')}"`
}

/**
 * Pages for everybody may be kept by whoever stands between for a minute, and are asked for again by browsers, which
 * get nothing but `304` while nothing has changed; pages for one visitor are kept by nobody.
 */
const cachingOf = (shared: boolean, secret: boolean) => {
  if (secret) return 'no-store'
  return shared ? 'public, max-age=0, s-maxage=60, stale-while-revalidate=300' : 'private, no-cache'
}

/** An outcome as an answer of HTTP, with its policy of content, its caching and its tag. */
export const respond = async (request: Request, outcome: Outcome): Promise<Response> => {
  const headers = new Headers({ 'content-security-policy': CSP, vary: 'Cookie, Accept' })
  for (const cookie of outcome.cookies ?? []) headers.append('set-cookie', cookie)
  if (outcome.kind === 'go') {
    headers.set('location', outcome.to)
    headers.set('cache-control', outcome.status === 301 ? 'public, max-age=300' : 'no-store')
    return new Response(null, { status: outcome.status ?? 303, headers })
  }
  if (outcome.kind === 'data') {
    headers.set('content-type', outcome.type)
    headers.set('cache-control', 'no-store')
    return new Response(outcome.body, { headers })
  }
  const text = outcome.html.text
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('cache-control', cachingOf(!request.headers.get('cookie') && !outcome.cookies, outcome.secret ?? false))
  if (outcome.status !== undefined && outcome.status !== 200)
    return new Response(text, { status: outcome.status, headers })
  const tag = await tagOf(text)
  headers.set('etag', tag)
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}
