import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Company, CompanyInput } from '../contract/index.ts'
import { type NpwpRefusal, readNpwp } from '../rules/index.ts'
import { COMPANY_COLUMNS, readCompany } from './read-company.ts'
import { checkTimeZone, dayOfInstant } from './time-zone.ts'

type InputRefusal = NpwpRefusal | 'time-zone-unknown'

const checked = (now: Date, input: CompanyInput): Answer<CompanyInput, InputRefusal> => {
  const zone = checkTimeZone(input.timeZone)
  if (!zone.ok) return zone
  if (input.npwp === null) return done(input)
  const npwp = readNpwp(input.npwp, dayOfInstant(now))
  return npwp.ok ? done({ ...input, npwp: npwp.value.npwp16 }) : npwp
}

const COLUMNS = `legal_name, trade_name, npwp, is_pkp, prices_include_tax, address, phone, email, currency, language,
  time_zone, cash_step, day_cut_off, receipt_footer, changed_at, changed_by`

const valuesOf = (who: Who, now: Date, it: CompanyInput) => [
  ...[it.legalName, it.tradeName, it.npwp, it.isPkp, it.pricesIncludeTax, it.address, it.phone, it.email],
  ...[it.currency, it.language, it.timeZone, it.cashStep, it.dayCutOff, it.receiptFooter ?? '', now, who.id],
]
const PLACEHOLDERS = Array.from({ length: 16 }, (_, i) => `$${i + 1}`).join(', ')

/** Makes the company, once. Refused when there is one. */
export const setUpCompany = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: CompanyInput,
): Promise<Answer<Company, InputRefusal | 'company-exists'>> => {
  const it = checked(now, input)
  if (!it.ok) return it
  const made = await tx.one<Company>(
    `insert into company.company (${COLUMNS}) values (${PLACEHOLDERS}) on conflict do nothing returning ${COMPANY_COLUMNS}`,
    valuesOf(who, now, it.value),
  )
  if (made) return done(made)
  const there = await readCompany(tx)
  return refused('company-exists', `This database belongs to ${there?.legalName} already; use another database.`)
}

/** Changes the company; `version` is the one that was read. The currency stays: every amount is kept in it. */
export const updateCompany = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: Company,
): Promise<Answer<Company, InputRefusal | 'company-unknown' | 'company-stale' | 'company-currency-fixed'>> => {
  const there = await readCompany(tx)
  if (!there) return refused('company-unknown', 'There is no company yet; make it with: npm run ujung -- init')
  if (there.currency !== input.currency)
    return refused('company-currency-fixed', `All amounts are kept in ${there.currency}; it cannot become another.`)
  const it = checked(now, input)
  if (!it.ok) return it
  const saved = await tx.one<Company>(
    `update company.company set (${COLUMNS}) = row(${PLACEHOLDERS}), version = version + 1 where version = $17
     returning ${COMPANY_COLUMNS}`,
    [...valuesOf(who, now, it.value), input.version],
  )
  if (saved) return done(saved)
  return refused('company-stale', 'Someone else changed the company meanwhile; read it again and repeat the change.')
}
