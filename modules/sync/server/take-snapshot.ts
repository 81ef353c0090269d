import { type Answer, done, refused } from '#kernel/answer.ts'
import { staffOfPlace } from '#modules/access/server/index.ts'
import { itemSegments, listCategories, listInStorePatterns } from '#modules/catalog/server/index.ts'
import { readCompany, readPlace, readRegister } from '#modules/company/server/index.ts'
import { qrisOfPlaces, readPolicies } from '#modules/payments/server/index.ts'
import { grantedBy, priceBookAt } from '#modules/pricing/server/index.ts'
import { rewardTerms } from '#modules/rewards/server/index.ts'
import { receiptSecret } from '#modules/sales/server/index.ts'
import { blockedLots, blockedPieces } from '#modules/stock/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { TillSnapshot } from '../contract/index.ts'
import { headOf } from './follow-chain.ts'
import { tillTermsOf } from './till-terms.ts'

type Company = NonNullable<Awaited<ReturnType<typeof readCompany>>>

const companyPart = (company: Company, timeZone: string) => ({
  name: company.legalName,
  tradeName: company.tradeName,
  npwp: company.npwp ?? '',
  currency: company.currency,
  language: company.language,
  timeZone,
})

const placePart = (place: NonNullable<Awaited<ReturnType<typeof readPlace>>>, { receiptFooter }: Company) => ({
  ...{ id: place.id, code: place.code, name: place.name, address: place.address, phone: place.phone ?? '' },
  footer: place.receiptFooter ?? receiptFooter ?? '',
})

const termsPart = async (tx: Tx, place: string): Promise<TillSnapshot['terms']> => {
  const { pointPer, pointWorth, offlinePoints } = await rewardTerms(tx)
  return { ...(await tillTermsOf(tx, place)), pointPer, pointWorth, offlinePoints }
}

/** Everything a register keeps to run alone, as it is now (`secret` is the installation's); the catalogue and the price book follow by their hashes. */
export const takeSnapshot = async (
  tx: Tx,
  now: Date,
  registerId: string,
  at: { readonly baseUrl: string; readonly secret: string },
): Promise<Answer<TillSnapshot, 'no-price-book' | 'register-unknown'>> => {
  const [register, company] = [await readRegister(tx, registerId), await readCompany(tx)]
  const place = register && (await readPlace(tx, register.place))
  if (!register || !place || !company)
    return refused('register-unknown', `Register ${registerId} is not known here. Enrol this device again.`)
  const book = await priceBookAt(tx, now)
  if (!book) return refused('no-price-book', 'No price book is in force. Publish one on the desk, under Prices.')
  const qris = (await qrisOfPlaces(tx, [place.id])).get(place.id)
  const { staff } = await staffOfPlace(tx, place.id)
  return done({
    serverTime: now.toISOString(),
    register: { id: register.id, code: register.code, name: register.name },
    place: placePart(place, company),
    company: companyPart(company, place.timeZone),
    head: await headOf(tx, register.id),
    staff: (staff ?? []).map(person => ({ ...person, permissions: [...person.permissions] })),
    book: { id: book.id, number: book.number, digest: book.digest },
    catalog: await itemSegments(tx),
    qris: qris ? { merchantName: qris.name, city: qris.city, payload: qris.payload } : null,
    terms: await termsPart(tx, place.id),
    receiptUrl: `${at.baseUrl}/r/`,
    receiptSecret: receiptSecret(at.secret, register.id),
    blocked: await blockedLots(tx, momentsIn(place.timeZone)(now).day),
    blockedPieces: await blockedPieces(tx),
    inStore: await listInStorePatterns(tx),
    categories: await listCategories(tx),
    drawer: { ...(await readPolicies(tx, [place.id])).get(place.id)! },
    spent: Object.fromEntries(await grantedBy(tx, register.id)),
    pictureUrl: '/pictures/{sku}.svg',
  })
}
