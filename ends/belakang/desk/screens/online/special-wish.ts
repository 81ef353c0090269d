import type { Item } from '../../parts/ItemPick.tsx'

export type OfferedOption = {
  /** Of the row it was ticked in. */
  readonly key: string
  readonly id: string
  readonly source: 'place' | 'supplier'
  readonly supplier: string | null
  readonly due: string
  readonly price: number
  readonly deposit: number
  readonly cost: number | null
}

/** What is being asked for, as it is typed. */
export type SpecialWish = {
  readonly place: string | null
  readonly channel: 'till' | 'desk' | 'phone'
  readonly item: Item | null
  readonly described: string
  readonly packs: number
  readonly options: readonly OfferedOption[]
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly language: 'id' | 'en'
}

export const NO_WISH: SpecialWish = {
  ...{ place: null, channel: 'desk', item: null, described: '', packs: 1, options: [] },
  ...{ name: '', phone: '', email: '', language: 'id' },
}

export type WishPart = { readonly wish: SpecialWish; readonly put: (more: Partial<SpecialWish>) => void }
