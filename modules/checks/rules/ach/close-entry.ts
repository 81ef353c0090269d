import type { AchState, Batch, Entry, Step } from './ach-state.ts'
import { SAME_DAY_LIMIT, type SecRule } from './sec-rules.ts'

type Judged = Pick<Step, 'ledger'> & { readonly entry: Entry; readonly batch: Batch; readonly rule: SecRule }

const CREDITS = 220
const DEBITS = 225
const ODFI_STEP = 10_000_000

/** True for transaction codes of returns and corrections: second digit 1 or 6. */
const isReturnCode = (transaction: number) => transaction % 10 === 1 || transaction % 10 === 6

const checkWay = ({ ledger, entry, batch }: Pick<Judged, 'ledger' | 'entry' | 'batch'>, forward: boolean): void => {
  const { credit, place, transaction } = entry
  const wrong = batch.serviceClass === CREDITS ? !credit : batch.serviceClass === DEBITS && credit
  if (!wrong) return
  const code = forward && !batch.form.iat ? 'SERVICE_CLASS' : 'SERVICE_CLASS_OTHER'
  ledger.note(code, {
    place,
    field: 'transactionCode',
    column: 1,
    value: String(transaction),
    expected: batch.serviceClass!,
  })
}

const checkTransaction = ({ ledger, entry, batch, rule }: Judged): void => {
  const { transaction, credit, place } = entry
  const wrongWay = !batch.reversal && rule.way !== 'both' && credit !== (rule.way === 'credit')
  const wrongCode = rule.codes !== undefined && !rule.codes.includes(String(transaction % 10))
  const loan = transaction === 55 && !batch.reversal
  if (!wrongWay && !wrongCode && !loan) return
  const detail = { place, field: 'transactionCode', column: 1, value: String(transaction), expected: batch.form.sec }
  if (wrongWay || wrongCode) ledger.note('TRAN_CODE_SEC', detail)
  if (loan) ledger.note('LOAN_DEBIT', detail)
}

/** Bits 3, 4, 8 and 9. */
const WITHOUT_MONEY = 0b1100011000

/** Prenotes (3, 8) and remittance without money (4, 9). */
const isWithoutMoney = (transaction: number): boolean => (WITHOUT_MONEY & (1 << (transaction % 10))) !== 0

const checkAmount = ({ ledger, entry, batch, rule }: Judged): void => {
  const { amount, place, transaction } = entry
  const usual = amount !== null && amount > 0 && amount <= (rule.limit ?? SAME_DAY_LIMIT)
  if (amount === null || (usual && !rule.zero && !isWithoutMoney(transaction))) return
  const detail = { place, field: 'amount', column: 29, value: String(amount) }
  const none = rule.zero === true || isWithoutMoney(transaction)
  if (none && amount !== 0) ledger.note('AMOUNT_NONZERO', detail)
  if (!none && amount === 0) ledger.note('AMOUNT_ZERO', detail)
  if (rule.limit && amount > rule.limit) ledger.note('AMOUNT_LIMIT', { ...detail, expected: rule.limit })
  if (batch.sameDay && amount > SAME_DAY_LIMIT) ledger.note('AMOUNT_LIMIT', { ...detail, expected: SAME_DAY_LIMIT })
}

const checkIat = ({ ledger, entry }: Judged): void => {
  const { addenda, place, said } = entry
  for (let type = 10; type <= 16; type += 1)
    if (addenda[type] === 0) ledger.note('ADDENDA_MISSING', { place, expected: `7${type}` })
  const optional = addenda[17]! + addenda[18]!
  if (addenda[17]! > 2 || addenda[18]! > 5)
    ledger.note('ADDENDA_COUNT', { place, expected: '2 × 717, 5 × 718', found: optional })
  if (said !== null && said !== entry.count && said !== entry.count - optional)
    ledger.note('ADDENDA_COUNTED', { place, field: 'addendaCount', column: 12, expected: entry.count, found: said })
}

const checkAddenda = (judged: Judged) => {
  const { ledger, entry, batch, rule } = judged
  if (rule.addenda === 'iat') return checkIat(judged)
  const wanted = rule.addenda === 'none' ? 0 : entry.addenda[Number(rule.addenda)]!
  const { place, count } = entry
  if (count > wanted) ledger.note('ADDENDA_TYPE', { place, expected: batch.form.sec, value: typesOf(entry) })
  if (wanted < rule.least) ledger.note('ADDENDA_MISSING', { place, expected: `7${rule.addenda}` })
  if (wanted > rule.most) ledger.note('ADDENDA_COUNT', { place, expected: rule.most, found: wanted })
  if (!rule.counted || entry.said === null || entry.said === wanted) return
  const detail = { place, field: 'addendaCount', column: 54, expected: wanted, found: entry.said }
  ledger.note(rule.counted === 'must' ? 'ADDENDA_COUNT' : 'ADDENDA_COUNTED', detail)
}

const typesOf = ({ addenda }: Entry): string =>
  [...addenda].flatMap((count, type) => (count > 0 ? [`7${String(type).padStart(2, '0')}`] : [])).join(' ')

const checkName = ({ ledger, entry, rule }: Judged): void => {
  if (entry.name === 'there') return
  const detail = { place: entry.place, field: 'individualName' }
  if (entry.name === 'zeros' || (entry.name === 'blank' && rule.named)) ledger.note('NAME_REQUIRED', detail)
  else if (entry.name === 'blank' && rule.addenda !== 'none') ledger.note('NAME_BLANK', detail)
}

const checkTraceOdfi = ({ ledger, entry, batch }: Judged): void => {
  if (entry.trace === null || batch.odfi === null || Math.floor(entry.trace / ODFI_STEP) === batch.odfi) return
  ledger.note('TRACE_ODFI', { place: entry.place, field: 'traceNumber', column: 79, expected: batch.odfi })
}

const checkForward = (judged: Judged): void => {
  const { ledger, entry, batch } = judged
  checkWay(judged, true)
  checkTransaction(judged)
  checkAmount(judged)
  checkAddenda(judged)
  checkName(judged)
  checkTraceOdfi(judged)
  if (batch.form.sec === 'DNE' && batch.status !== '2')
    ledger.note('ORIGINATOR_STATUS', {
      place: batch.place,
      field: 'originatorStatus',
      value: batch.status,
      expected: '2',
    })
  if (isReturnCode(entry.transaction)) ledger.note('ADDENDA_MISSING', { place: entry.place, expected: '799' })
}

/** Addenda of a return or a correction: their own, and of IAT those of the entry. */
const checkReturned = ({ ledger, entry, batch }: Judged): void => {
  const { addenda, place } = entry
  checkWay({ ledger, entry, batch }, false)
  const own = addenda[98]! + addenda[99]!
  if (own > 1) ledger.note('ADDENDA_COUNT', { place, expected: 1, found: own })
  if (addenda[98]! > 0 && batch.form.sec !== 'COR')
    ledger.note('ADDENDA_TYPE', { place, expected: batch.form.sec, value: '798' })
  if (!isReturnCode(entry.transaction))
    ledger.note('TRAN_CODE_RETURN', { place, field: 'transactionCode', column: 1, value: String(entry.transaction) })
}

const checkIndicator = ({ ledger }: Pick<Step, 'ledger'>, { indicator, count, place }: Entry): void => {
  if (indicator === (count > 0 ? 1 : 0)) return
  ledger.note('ADDENDA_INDICATOR', {
    place,
    field: 'addendaIndicator',
    column: 78,
    value: String(indicator),
    found: count,
  })
}

const judge = (judged: Judged): void => {
  const { entry, batch } = judged
  const returned = entry.count > 0 && entry.addenda[98]! + entry.addenda[99]! > 0
  batch.returned ||= returned && entry.addenda[99]! > 0
  batch.forward ||= !returned
  if (returned) checkReturned(judged)
  else checkForward(judged)
}

/** The entry there is ends: its addenda have all been read, and it is judged by its standard entry class. */
export const closeEntry = ({ state, ledger }: { state: AchState; ledger: Step['ledger'] }): void => {
  const { entry, batch } = state
  state.entry = null
  if (!entry || !batch) return
  checkIndicator({ ledger }, entry)
  const { rule } = batch
  if (rule && batch.form.sec !== 'ADV') judge({ ledger, entry, batch, rule })
  // One array counts the addenda of every entry, one after the other.
  if (entry.count > 0) entry.addenda.fill(0)
}
