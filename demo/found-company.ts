import { type Answer, assert } from '#kernel/answer.ts'
import { createUser, grantRole, setPin } from '#modules/access/server/index.ts'
import { saveCategories, saveInStorePatterns, saveItems } from '#modules/catalog/server/index.ts'
import {
  HOLIDAY_YEARS_ID,
  holidaysOfIndonesia,
  saveHolidays,
  savePlace,
  saveRegister,
  saveTaxes,
  setUpCompany,
} from '#modules/company/server/index.ts'
import { saveParty } from '#modules/party/server/index.ts'
import {
  draftPriceBook,
  publishPriceBook,
  saveExclusiveGroups,
  savePrices,
  savePromotion,
} from '#modules/pricing/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { DEMO_PATTERNS } from './barcodes.ts'
import { DEMO_COMPANY, DEMO_PLACES, DEMO_REGISTERS, placeOf } from './company.ts'
import { categoryDrafts, itemDraftOf, partyDrafts, taxDrafts } from './drafts.ts'
import type { DemoItem } from './item.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from './people.ts'
import { demoPriceBook } from './price-book.ts'

/** The demo's data are sound, so a refusal is a bug of the demo or of the deed. */
const taken = <Value>(what: string, answer: Answer<Value>): Value => {
  assert(answer.ok, `the demo's ${what} is refused: ${answer.ok ? '' : `${answer.refusal}, ${answer.detail ?? ''}`}`)
  return answer.value
}

/** Company, taxes, places and registers, into a database that has no company yet. */
export const foundPlaces = async (tx: Tx, now: Date): Promise<void> => {
  taken('company', await setUpCompany(tx, SYSTEM, now, DEMO_COMPANY))
  taken('taxes', await saveTaxes(tx, taxDrafts()))
  for (const year of HOLIDAY_YEARS_ID) taken('holidays', await saveHolidays(tx, year, holidaysOfIndonesia(year)))
  for (const place of DEMO_PLACES)
    taken(place.code, await savePlace(tx, SYSTEM, now, { ...place, hours: [...place.hours] }))
  for (const register of DEMO_REGISTERS) taken(register.code, await saveRegister(tx, SYSTEM, now, register))
}

/** Categories, the labels of the scales, and the items. */
export const foundCatalog = async (tx: Tx, now: Date, items: readonly DemoItem[]): Promise<void> => {
  taken('categories', await saveCategories(tx, categoryDrafts()))
  taken('labels', await saveInStorePatterns(tx, DEMO_PATTERNS))
  taken('items', await saveItems(tx, SYSTEM, now, items.map(itemDraftOf)))
}

/** Staff, customers and suppliers into the address book. */
export const foundParties = async (tx: Tx, now: Date): Promise<void> => {
  for (const party of partyDrafts()) taken(party.name, await saveParty(tx, SYSTEM, now, party))
}

/**
 * Sign-ins for the staff, with roles, PINs and a password that everyone knows. Only for a server that runs as a demo:
 * the caller sees to that.
 */
export const foundStaff = async (tx: Tx, now: Date): Promise<void> => {
  for (const { user, name, id, pin, role, places } of DEMO_PEOPLE) {
    const account = { id, username: user, name, password: DEMO_PASSWORD, party: id }
    taken(user, await createUser(tx, SYSTEM, now, account))
    for (const place of places === 'all' ? [null] : places.map(code => placeOf(code).id))
      taken(`role of ${user}`, await grantRole(tx, SYSTEM, now, { user: id, role, place }))
    taken(`PIN of ${user}`, await setPin(tx, SYSTEM, now, { user: id, pin }))
  }
}

/** Prices and promotions into the working copy, published as the first price book; gives its id. */
export const foundPrices = async (tx: Tx, now: Date, items: readonly DemoItem[]): Promise<string> => {
  const book = demoPriceBook(items)
  const prices = book.items.flatMap(({ item, prices }) => prices.map(step => ({ item, ...step })))
  taken('prices', await savePrices(tx, SYSTEM, now, prices))
  taken('groups', await saveExclusiveGroups(tx, book.exclusives))
  for (const promotion of book.promotions) taken(promotion.name.id, await savePromotion(tx, SYSTEM, now, promotion))
  const frame = { id: book.id, validFrom: new Date(book.validFrom), validTo: null, note: 'Toko Melati' }
  const draft = taken('working copy', await draftPriceBook(tx, frame))
  return taken('price book', await publishPriceBook(tx, SYSTEM, now, draft)).id
}

/**
 * All of the above in one transaction: a company that can open its tills, without stock and history. Into a database
 * that has no company yet; stops with the refusal otherwise.
 */
export const foundCompany = async (tx: Tx, now: Date, items: readonly DemoItem[]): Promise<void> => {
  await foundPlaces(tx, now)
  await foundCatalog(tx, now, items)
  await foundParties(tx, now)
  await foundStaff(tx, now)
  await foundPrices(tx, now, items)
}
