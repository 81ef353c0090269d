import { basketPage, putInBasket } from './pages/basket.ts'
import { categoriesPage, categoryPage } from './pages/category.ts'
import { checkoutPage } from './pages/checkout.ts'
import { contentPage } from './pages/content.ts'
import { homePage } from './pages/home.ts'
import { itemPage } from './pages/item.ts'
import { notFound } from './pages/not-found.ts'
import { orderPage } from './pages/order.ts'
import { doWithOrder } from './pages/order-deeds.ts'
import { placeOrder } from './pages/place-order.ts'
import { searchPage } from './pages/search.ts'
import { storePage, storesPage } from './pages/stores.ts'
import { data, go, type Outcome } from './visit/answers.ts'
import { storeCookie } from './visit/cookies.ts'
import type { Visit } from './visit/visit.ts'

type Shown = (visit: Visit, ...parts: string[]) => Promise<Outcome>
type Done = (visit: Visit, form: URLSearchParams, wantsData: boolean, ...parts: string[]) => Promise<Outcome>

/** What a browser asks to see. */
const SHOWN: readonly (readonly [RegExp, Shown])[] = [
  [/^\/$/, homePage],
  [/^\/kategori$/, categoriesPage],
  [/^\/k\/([a-z0-9-]+)$/, (visit, code) => categoryPage(visit, code!)],
  [/^\/p\/([^/]+)\/([^/]+)$/, (visit, slug, sku) => itemPage(visit, slug!, sku!)],
  [/^\/cari$/, searchPage],
  [
    /^\/saran$/,
    async visit =>
      data(await visit.client.storefront.suggest({ text: visit.url.searchParams.get('q')?.slice(0, 100) ?? '' })),
  ],
  [/^\/toko$/, storesPage],
  [/^\/toko\/([a-z0-9]+)$/, (visit, code) => storePage(visit, code!)],
  [/^\/info\/([a-z0-9-]+)$/, (visit, slug) => contentPage(visit, slug!)],
  [/^\/keranjang$/, basketPage],
  [/^\/bayar$/, visit => checkoutPage(visit)],
  [/^\/pesanan\/([\w.-]{20,80})$/, (visit, token) => orderPage(visit, token!)],
]

/** What a browser asks to do. */
const DONE: readonly (readonly [RegExp, Done])[] = [
  [/^\/keranjang$/, putInBasket],
  [/^\/bayar$/, placeOrder],
  [
    /^\/pesanan\/([\w.-]{20,80})\/(bayar|batal|disini|lagi|kembali)$/,
    (visit, form, _, token, what) => doWithOrder(visit, form, token!, what!),
  ],
  [
    /^\/toko$/,
    async (visit, form) => {
      const store = visit.frame.stores.find(it => it.code === form.get('toko'))
      const back = form.get('kembali') ?? '/toko'
      return go(visit.to(/^\/(?![/\\])/.test(back) ? back : '/toko'), store ? [storeCookie(visit, store.code)] : [])
    },
  ],
]

const decoded = (match: RegExpExecArray): string[] => match.slice(1).map(part => decodeURIComponent(part))

/** The page or the deed behind a visit; what is not there is said to be not there. */
export const answerVisit = async (visit: Visit, request: Request): Promise<Outcome> => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    for (const [path, shown] of SHOWN) {
      const match = path.exec(visit.path)
      if (match) return shown(visit, ...decoded(match))
    }
    return notFound(visit)
  }
  const form = new URLSearchParams(await request.text())
  const wantsData = request.headers.get('accept')?.startsWith('application/json') ?? false
  for (const [path, done] of DONE) {
    const match = path.exec(visit.path)
    if (match) return done(visit, form, wantsData, ...decoded(match))
  }
  return notFound(visit)
}
