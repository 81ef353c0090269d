import type { Day } from '#kernel/moment.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

const ZONE = 'select time_zone as zone from company.v_company'

/** Says the company's date of an instant. */
export const companyDay = async (tx: Tx): Promise<(at: Date) => Day> => {
  const moments = momentsIn((await tx.one<{ zone: string }>(ZONE))?.zone ?? 'Asia/Jakarta')
  return at => moments(at).day
}
