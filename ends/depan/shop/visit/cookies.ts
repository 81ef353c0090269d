import type { Visit } from './visit.ts'

const DAY = 86_400

/** A value of the browser's cookies, or undefined. */
export const cookieIn = (header: string | null, name: string): string | undefined =>
  header
    ?.split(/;\s*/)
    .find(it => it.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const cookie = ({ origin, base }: Pick<Visit, 'origin' | 'base'>, name: string, value: string, days: number): string =>
  `${name}=${value}; Path=${base || '/'}; Max-Age=${days * DAY}; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`

/** 32 random bytes: who has them has the basket. */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export const isKey = (text: string | undefined): text is string => /^[A-Za-z0-9_-]{43}$/.test(text ?? '')

export const basketCookie = (visit: Visit, key: string): string => cookie(visit, 'keranjang', key, 90)
export const storeCookie = (visit: Visit, code: string): string => cookie(visit, 'toko', code, 365)
