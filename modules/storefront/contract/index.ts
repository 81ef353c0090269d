import { basketContract } from './basket.ts'
import { browseContract } from './browse.ts'

export { type BasketView, basketKey } from './basket.ts'
export type { Banner, ContentPage, FindInput, Found, Home, ShopItem } from './browse.ts'
export type { Card, Names } from './cards.ts'
export type { Frame, ShopCategory, Store } from './frame.ts'

/** What the public may ask of the shop. */
export const storefrontContract = { ...browseContract, basket: basketContract }
