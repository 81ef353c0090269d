import { businessDay } from '#modules/company/rules/index.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** What every document needs of the company: its day at a moment, and its currency. */
export type Frame = { readonly today: string; readonly currency: string }

/** The company's business day at `now`, and its currency. One statement. */
export const readFrame = async (tx: Tx, now: Date): Promise<Frame> => {
  const company = await readCompany(tx)
  const moment = momentsIn(company?.timeZone ?? 'Asia/Jakarta')(now)
  return { today: businessDay(moment, company?.dayCutOff ?? 0), currency: company?.currency ?? 'IDR' }
}
