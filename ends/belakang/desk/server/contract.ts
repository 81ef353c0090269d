import type { ContractRouterClient } from '@orpc/contract'
import type { accessContract } from '#modules/access/contract/index.ts'
import type { booksContract } from '#modules/books/contract/index.ts'
import type { catalogContract } from '#modules/catalog/contract/index.ts'
import type { checksContract } from '#modules/checks/contract/index.ts'
import type { companyContract, startContract } from '#modules/company/contract/index.ts'
import type { customersContract } from '#modules/customers/contract/index.ts'
import type { distributionContract } from '#modules/distribution/contract/index.ts'
import type { flowContract } from '#modules/flow/contract/index.ts'
import type { lanesContract } from '#modules/lanes/contract/index.ts'
import type { notifyContract } from '#modules/notify/contract/index.ts'
import type { wholesaleContract } from '#modules/orders/contract/index.ts'
import type { papersContract } from '#modules/papers/contract/index.ts'
import type { partyContract } from '#modules/party/contract/index.ts'
import type { paymentsContract } from '#modules/payments/contract/index.ts'
import type { peopleContract } from '#modules/people/contract/index.ts'
import type { pricingContract } from '#modules/pricing/contract/index.ts'
import type { purchasingContract } from '#modules/purchasing/contract/index.ts'
import type { replenishmentContract } from '#modules/replenishment/contract/index.ts'
import type { reportsContract } from '#modules/reports/contract/index.ts'
import type { salesContract } from '#modules/sales/contract/index.ts'
import type { stockContract } from '#modules/stock/contract/index.ts'
import type { termsContract, watchContract } from '#modules/sync/contract/index.ts'

/** What the desk may ask of the server, under the keys by which the server composes it. */
export type DeskContract = {
  access: typeof accessContract
  books: typeof booksContract
  catalog: typeof catalogContract
  checks: typeof checksContract
  company: typeof companyContract
  customers: typeof customersContract
  distribution: typeof distributionContract
  flow: typeof flowContract
  lanes: typeof lanesContract
  notify: typeof notifyContract
  orders: typeof wholesaleContract
  papers: typeof papersContract
  party: typeof partyContract
  payments: typeof paymentsContract
  people: typeof peopleContract
  pricing: typeof pricingContract
  purchasing: typeof purchasingContract
  replenishment: typeof replenishmentContract
  reports: typeof reportsContract
  sales: typeof salesContract
  start: typeof startContract
  stock: typeof stockContract
  terms: typeof termsContract
  watch: typeof watchContract
}

export type Client = ContractRouterClient<DeskContract>
/** What an endpoint answers. */
export type Answered<Call extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>
