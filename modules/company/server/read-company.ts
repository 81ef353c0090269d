import type { Tx } from '#platform/postgres/index.ts'
import type { Company } from '../contract/index.ts'

export const COMPANY_COLUMNS = `legal_name as "legalName", trade_name as "tradeName", npwp, is_pkp as "isPkp",
  prices_include_tax as "pricesIncludeTax", address, phone, email, currency, language, time_zone as "timeZone",
  cash_step as "cashStep", day_cut_off as "dayCutOff", receipt_footer as "receiptFooter", version`

/** The company, or undefined before `ujung init`. */
export const readCompany = async (tx: Tx): Promise<Company | undefined> =>
  (await tx.often<Company>(`select ${COMPANY_COLUMNS} from company.company`))[0]
