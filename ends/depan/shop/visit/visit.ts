import type { ContractRouterClient } from '@orpc/contract'
import type { formatsOf } from '#kit/words/format.ts'
import type { Language } from '#kit/words/say-in.ts'
import type { wholesaleContract } from '#modules/orders/contract/index.ts'
import type { Frame, Names, Store, storefrontContract } from '#modules/storefront/contract/index.ts'

/** What the shop may ask of the house; the server hands it in, and no request leaves the process. */
export type ShopClient = ContractRouterClient<{
  storefront: typeof storefrontContract
  orders: Pick<typeof wholesaleContract, 'checkout' | 'link'>
}>

/** Built files by their hashed names, below the shop's own path. */
export type Assets = { readonly script: string; readonly styles: readonly string[]; readonly font: string | null }

/** Where and how the shop stands; one for a process. */
export type Standing = {
  /** A client for a visitor at an address, by which tries are counted. */
  readonly clientFor: (ip: string) => ShopClient
  readonly assets: Assets
  /** Origin of the shop, `https://toko.example`; and the path below which it stands, empty or `/shop`. */
  readonly origin: string
  readonly base: string
  /** Whether goods without a photograph are drawn. */
  readonly drawn: boolean
}

/** One visitor's one request, with all that pages need to be written. */
export type Visit = Standing & {
  readonly client: ShopClient
  readonly url: URL
  /** Path below the shop and its language: `/k/mie-instan`. */
  readonly path: string
  readonly language: Language
  readonly frame: Frame
  readonly formats: ReturnType<typeof formatsOf>
  /** Key of the basket, where the visitor has one. */
  readonly key: string | null
  readonly pieces: number
  /** The shop that was chosen. */
  readonly store: Store | null
  readonly name: (names: Names) => string
  /** An address in this language. */
  readonly to: (path: string) => string
}
