import { businessDay } from '#modules/company/rules/index.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** What every document needs of the company: its day and zone, its currency, and whether prices have PPN inside. */
export type Frame = {
  readonly today: string
  readonly zone: string
  readonly currency: string
}

/** The company's business day at `now`, its zone and its currency. One statement. */
export const readFrame = async (tx: Tx, now: Date): Promise<Frame> => {
  const company = await readCompany(tx)
  const zone = company?.timeZone ?? 'Asia/Jakarta'
  return {
    today: businessDay(momentsIn(zone)(now), company?.dayCutOff ?? 0),
    zone,
    currency: company?.currency ?? 'IDR',
  }
}
