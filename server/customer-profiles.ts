import { readCompany } from '#modules/company/server/index.ts'
import { customersUncounted, keepProfiles } from '#modules/customers/server/index.ts'
import { boughtByCustomers } from '#modules/sales/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Reaction } from '#platform/relay/index.ts'

const partiesIn = (payload: Readonly<Record<string, unknown>>): string[] =>
  [payload.party, payload.from, payload.into].filter(id => typeof id === 'string')

/** What follows for customers from what they bought, agreed to, and are called: their profile and their segments. */
export const CUSTOMER_PROFILES: Reaction = {
  name: 'customers.keep-profiles',
  topics: [
    ...['sales.sale-committed', 'sales.past-committed', 'customers.consents-changed'],
    ...['party.saved', 'party.merged', 'party.customers-added'],
  ],
  run: async (tx, messages, now) => {
    const sales = messages.flatMap(({ payload }) => (payload.sales as string[] | undefined) ?? [])
    const bought = await boughtByCustomers(tx, sales)
    const imported = messages.some(({ topic }) => topic === 'party.customers-added')
    const parties = messages.flatMap(({ payload }) => partiesIn(payload))
    if (imported) parties.push(...(await customersUncounted(tx)))
    if (bought.length + parties.length === 0) return
    const company = await readCompany(tx)
    const { day } = momentsIn(company?.timeZone ?? 'Asia/Jakarta')(now)
    await keepProfiles(tx, now, day, { bought, parties })
  },
}
