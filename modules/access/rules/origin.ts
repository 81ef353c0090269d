/** What of a request says who sent it. Header values, null when absent. */
export type Arrival = {
  readonly method: string
  readonly origin: string | null
  /** The `host` it was sent to. */
  readonly host: string | null
  /** `sec-fetch-site`. */
  readonly site: string | null
  readonly contentType: string | null
  /** Whether it carries any cookie. */
  readonly cookie: boolean
}

export type ArrivalFault = 'foreign-origin' | 'not-json'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const isJson = (type: string): boolean => /^application\/([a-z0-9.-]+\+)?json\s*(;|$)/i.test(type)

const foreign = ({ origin, host, site, cookie }: Arrival, own: readonly string[]): boolean => {
  if (origin !== null) return !own.includes(origin) && origin.replace(/^https?:\/\//, '') !== host
  if (site !== null) return site !== 'same-origin'
  return cookie
}

/**
 * What makes a request one that another site's page may have sent, or null. Reading is never stopped; a deed must come
 * from a page of the host it is sent to, or of one of our own origins, and as JSON, which no plain form can send. A caller that sends neither `Origin` nor
 * `Sec-Fetch-Site` is no browser: it passes only without cookies, so it can borrow nobody's session.
 */
export const arrivalFault = (arrival: Arrival, own: readonly string[]): ArrivalFault | null => {
  if (SAFE.has(arrival.method.toUpperCase())) return null
  if (foreign(arrival, own)) return 'foreign-origin'
  if (arrival.contentType !== null && !isJson(arrival.contentType)) return 'not-json'
  return null
}
