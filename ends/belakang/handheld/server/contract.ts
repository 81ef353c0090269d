import type { ContractRouterClient } from '@orpc/contract'
import type { accessContract } from '#modules/access/contract/index.ts'
import type { catalogContract } from '#modules/catalog/contract/index.ts'
import type { companyContract } from '#modules/company/contract/index.ts'
import type { distributionContract } from '#modules/distribution/contract/index.ts'
import type { flowContract } from '#modules/flow/contract/index.ts'
import type { lanesContract } from '#modules/lanes/contract/index.ts'
import type { notifyContract } from '#modules/notify/contract/index.ts'
import type { wholesaleContract } from '#modules/orders/contract/index.ts'
import type { pricingContract } from '#modules/pricing/contract/index.ts'
import type { purchasingContract } from '#modules/purchasing/contract/index.ts'
import type { stockContract } from '#modules/stock/contract/index.ts'

/** What the handheld may ask of the server, under the keys by which the server composes it. */
export type HandheldContract = {
  access: typeof accessContract
  catalog: typeof catalogContract
  company: typeof companyContract
  distribution: typeof distributionContract
  flow: typeof flowContract
  lanes: typeof lanesContract
  notify: typeof notifyContract
  orders: typeof wholesaleContract
  pricing: typeof pricingContract
  purchasing: typeof purchasingContract
  stock: typeof stockContract
}

export type Client = ContractRouterClient<HandheldContract>
/** What an endpoint answers. */
export type Answered<Call extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>
