import type { Tx } from '#platform/postgres/index.ts'

/** The currency goods are valued in: the company's. */
export const readCurrency = async (tx: Tx): Promise<string> =>
  (await tx.one<{ currency: string }>('select currency from company.v_company'))?.currency ?? 'IDR'
