import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** The day it is where the company is; near midnight that of no clock in London. */
export const companyDay = async (tx: Tx, now: Date): Promise<string> => {
  const company = await tx.one<{ zone: string }>('select time_zone as zone from company.v_company')
  return momentsIn(company?.zone ?? 'Asia/Jakarta')(now).day
}
