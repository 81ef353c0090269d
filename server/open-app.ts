import { accessRouter, audit, authHandler, openAccess, provePin } from '#modules/access/server/index.ts'
import { booksRouter, openNumbers } from '#modules/books/server/index.ts'
import { catalogRouter } from '#modules/catalog/server/index.ts'
import { checksRouter } from '#modules/checks/server/index.ts'
import { companyRouter, readCompany } from '#modules/company/server/index.ts'
import { customersRouter } from '#modules/customers/server/index.ts'
import { distributionRouter } from '#modules/distribution/server/index.ts'
import { flowRouter, openCompletions } from '#modules/flow/server/index.ts'
import { lanesRouter } from '#modules/lanes/server/index.ts'
import { notifyRouter } from '#modules/notify/server/index.ts'
import { openCheckouts, ordersRouter } from '#modules/orders/server/index.ts'
import { papersRouter } from '#modules/papers/server/index.ts'
import { partyRouter } from '#modules/party/server/index.ts'
import { paymentsRouter } from '#modules/payments/server/index.ts'
import { peopleRouter } from '#modules/people/server/index.ts'
import { openBookShelf, pricingRouter } from '#modules/pricing/server/index.ts'
import { purchasingRouter } from '#modules/purchasing/server/index.ts'
import { replenishmentRouter } from '#modules/replenishment/server/index.ts'
import { reportsRouter } from '#modules/reports/server/index.ts'
import { rewardsRouter } from '#modules/rewards/server/index.ts'
import { salesRouter } from '#modules/sales/server/index.ts'
import { stockRouter } from '#modules/stock/server/index.ts'
import { storefrontRouter } from '#modules/storefront/server/index.ts'
import { openIntake, priceFindings, syncRouter, termsRouter, watchRouter } from '#modules/sync/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import type { Log, Metrics } from '#platform/telemetry/index.ts'
import { startRouter } from './first-run.ts'
import { NO_PAY, type PaySettings } from './pay-settings.ts'
import { openPlaceClocks } from './place-clocks.ts'
import { LINE_WORK } from './reach/open-line-work.ts'
import { openWork } from './reach/open-work.ts'
import { NO_REACH, offeredBy, type ReachSettings } from './reach/reach-settings.ts'
import { BRINGING } from './special-orders.ts'

export type AppOptions = {
  readonly db: Database
  readonly log: Log
  readonly metrics: Metrics
  readonly secret: string
  readonly baseUrl: string
  readonly now?: () => Date
  readonly reach?: ReachSettings
  readonly pay?: PaySettings
}

/** Everything one server process holds between requests: who is who, open price books, the group commit. */
export const openApp = async (options: AppOptions) => {
  const { db, log, metrics, secret, baseUrl, now = () => new Date(), reach = NO_REACH, pay = NO_PAY } = options
  const access = openAccess({ db, secret, baseUrl, now, log })
  const shelf = openBookShelf()
  const company = await readOnly(db, readCompany)
  const clocks = openPlaceClocks(company?.timeZone)
  const intake = openIntake({
    db,
    now,
    log,
    metrics,
    newId,
    numbers: openNumbers(db),
    priceFindings: fact => priceFindings(fact, { bookOf: shelf.bookOf, momentAt: clocks.momentAt }),
    prepare: async read => {
      const sales = read.flatMap(r => (r.ok && r.kind === 'sale' ? [r.fact] : []))
      const books = [...new Set(sales.map(fact => fact.book))].filter(id => !shelf.bookOf(id))
      const places = [...new Set(sales.map(fact => fact.place))].filter(place => !clocks.knows(place))
      if (books.length + places.length === 0) return
      await readOnly(db, async tx => {
        await shelf.bring(tx, books)
        await clocks.bring(tx, places)
      })
    },
  })
  const completions = openCompletions(db, now)
  const times = Number(process.env.UJUNG_PUBLIC_PACE ?? 1)
  const checkouts = openCheckouts({ db, now, shelf, secret, times, pay: { providers: pay.providers, baseUrl } })
  const router = {
    access: accessRouter(access),
    books: booksRouter,
    catalog: catalogRouter,
    checks: checksRouter,
    company: companyRouter,
    customers: customersRouter,
    distribution: distributionRouter,
    flow: flowRouter(completions),
    lanes: lanesRouter,
    notify: notifyRouter(offeredBy(reach), secret),
    orders: ordersRouter(checkouts, BRINGING),
    papers: papersRouter,
    party: partyRouter,
    payments: paymentsRouter,
    people: peopleRouter,
    pricing: pricingRouter,
    purchasing: purchasingRouter,
    replenishment: replenishmentRouter,
    reports: reportsRouter(audit),
    rewards: rewardsRouter,
    sales: salesRouter,
    start: startRouter,
    stock: stockRouter,
    storefront: storefrontRouter(shelf),
    sync: syncRouter({ intake, baseUrl }),
    terms: termsRouter,
    watch: watchRouter,
  }
  const timeZone = company?.timeZone ?? 'Asia/Jakarta'
  const work = openWork(db, now, completions, baseUrl)
  const provePinOf = (person: string, pin: string) => provePin(db, now(), person, pin)
  // A company is named when it is set up, which may be later than now.
  const companyName = async () => (await readOnly(db, readCompany))?.tradeName ?? 'Ujung'
  const calls = { provePin: provePinOf, company: companyName, line: LINE_WORK }
  const answering = { db, now, secret, newId, timeZone, baseUrl, work, ...calls }
  return { access, answering, auth: authHandler(access), checkouts, completions, intake, router, shelf }
}
