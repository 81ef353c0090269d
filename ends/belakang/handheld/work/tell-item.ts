import { formatsOf } from '#kit/words/format.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import type { Handheld } from './handheld.ts'
import type { Verdict } from './handheld-state.ts'
import { type Saying, tell } from './tell.ts'

type Named = Pick<TillItem, 'name' | 'unit'> & { readonly nameEn?: string | null }

/** Tells something of an item; every number among the blanks is thousandths of its unit. */
export const tellItem = (
  phone: Handheld,
  tone: Verdict['tone'],
  saying: Saying,
  item: Named,
  blanks: Readonly<Record<string, number | string>> = {},
  more?: Saying,
): void => {
  const { settings, company } = phone.store.get()
  const { qty } = formatsOf(settings.language, company.timeZone, company.currency)
  const name = settings.language === 'en' ? (item.nameEn ?? item.name) : item.name
  const said = Object.entries(blanks).map(([key, value]) => [key, typeof value === 'number' ? qty(value) : value])
  tell(phone, tone, saying, { name, unit: item.unit, ...Object.fromEntries(said) }, more)
}
