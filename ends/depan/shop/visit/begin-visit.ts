import { formatsOf } from '#kit/words/format.ts'
import type { Frame } from '#modules/storefront/contract/index.ts'
import { cookieIn, isKey } from './cookies.ts'
import type { Standing, Visit } from './visit.ts'

/** Language and path of an address below the shop: `/en/k/susu` is English and `/k/susu`. */
const placeOf = (pathname: string, base: string) => {
  const below = pathname.slice(base.length) || '/'
  const english = below === '/en' || below.startsWith('/en/')
  return { language: english ? 'en' : 'id', path: english ? below.slice(3) || '/' : below } as const
}

/** Everything pages need to know of one request. */
export const beginVisit = async (standing: Standing, frame: Frame, request: Request, ip: string): Promise<Visit> => {
  const url = new URL(request.url)
  const client = standing.clientFor(ip)
  const { language, path } = placeOf(url.pathname, standing.base)
  const cookies = request.headers.get('cookie')
  const held = cookieIn(cookies, 'keranjang')
  const key = isKey(held) ? held : null
  const code = cookieIn(cookies, 'toko')
  const { pieces } = key ? await client.storefront.basket.count({ key }) : { pieces: 0 }
  return {
    ...standing,
    ...{ client, url, path, language, frame, key, pieces },
    formats: formatsOf(language, frame.company.timeZone, frame.company.currency),
    store: frame.stores.find(it => it.code === code) ?? null,
    name: names => (language === 'en' ? (names.en ?? names.id) : names.id),
    to: to => `${standing.base}${language === 'en' ? '/en' : ''}${to}`,
  }
}
