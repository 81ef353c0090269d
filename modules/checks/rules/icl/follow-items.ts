import { hashBytes, hashKey, newHash } from '../bytes/hash-bytes.ts'
import { addTo } from '../bytes/tally.ts'
import { closeView } from './follow-images.ts'
import { addItem, type Item, type Step } from './icl-state.ts'
import { inOrder } from './keep-order.ts'
import { ADMINISTRATIVE_REASONS, CUSTOMER_REASONS } from './layouts/code-values.ts'
import { fieldNumber, fieldText } from './read-field.ts'

const MOST: Readonly<Record<number, number>> = { 26: 9, 27: 1, 28: 99, 32: 9, 33: 1, 34: 1, 35: 99 }
const NUMBERED = new Set([26, 28, 32, 35])
const MOST_ROUTINGS = 50_000

const isAddendumOf = (item: number, type: number) =>
  (item === 25 && type >= 26 && type <= 28) || (item === 31 && type >= 32 && type <= 35) || (item > 60 && type === 26)

const IDENTITY: Readonly<Record<number, readonly string[]>> = {
  25: ['auxiliaryOnUs', 'payorRouting', 'onUs', 'amount'],
  31: ['payorRouting', 'onUs', 'amount', 'returnReason', 'timesReturned'],
}

/** The same MICR line and amount twice; a return beside its check is no duplicate, nor is a second return. */
const checkDuplicate = (step: Step): void => {
  const { state, record, layout, ledger } = step
  const fields = IDENTITY[record.type]
  if (!fields || fieldText(step, 'onUs') === '') return
  const hash = newHash()
  hashBytes(hash, record.cols, 0, 2)
  for (const field of fields) hashBytes(hash, record.cols, ...layout.at(field))
  if (state.items.see(hashKey(hash)))
    ledger.note('DUPLICATE_ITEM', { value: `${fieldText(step, 'payorRouting')} ${fieldText(step, 'onUs')}` })
}

const checkDocumentation = (step: Step): void => {
  const own = fieldText(step, 'documentationType')
  const { cashLetter } = step.state
  const detail = { field: 'documentationType', column: step.layout.at('documentationType')[0], value: own }
  if (own === 'Z' || (own === '' && cashLetter?.documentation === 'Z')) step.ledger.note('DOC_TYPE', detail)
}

const checkReason = (step: Step): void => {
  const reason = fieldText(step, 'returnReason')
  const kind = step.state.cashLetter?.returns
  const codes = kind === 'E' ? ADMINISTRATIVE_REASONS : kind === 'R' ? CUSTOMER_REASONS : null
  if (codes && reason !== '' && !codes.includes(reason))
    step.ledger.note('RETURN_REASON_KIND', { field: 'returnReason', column: 41, value: reason, expected: kind })
}

const sumItem = (step: Step, credit: boolean): void => {
  const { state, record } = step
  const amount = fieldNumber(step, 'amount') ?? 0
  for (const sums of [state.bundle?.sums, state.bundle ? null : state.cashLetter?.sums])
    if (sums) addItem(credit ? sums.credits : sums.debits, amount)
  if (state.bundle && record.type === 25 && fieldText(step, 'micrValid') === '1') addTo(state.bundle.micrValid, amount)
  const routings = state.cashLetter?.routings
  const routing =
    record.type === 25 ? Number(fieldText(step, 'payorRouting') + fieldText(step, 'payorRoutingCheckDigit')) : NaN
  if (!routings || !Number.isInteger(routing)) return
  const known = routings.get(routing) ?? { items: 0, amount: { high: 0, low: 0 } }
  known.items += 1
  addTo(known.amount, amount)
  routings.set(routing, known)
  if (routings.size > MOST_ROUTINGS) state.cashLetter!.routings = null
}

const FORWARD = ['00', '01', '02']
const RETURNS = ['03', '04', '05', '06']

const checkCollection = ({ state, record, ledger }: Step): void => {
  const collection = state.cashLetter?.collection ?? ''
  const wrong = record.type === 25 ? RETURNS : record.type === 31 ? FORWARD : []
  if (wrong.includes(collection)) ledger.note('STRUCT_COLLECTION', { value: collection })
}

const documentationOf = (step: Step): string => {
  const inHeader = step.state.cashLetter?.documentation ?? ''
  return inHeader === '' || inHeader === 'Z' ? fieldText(step, 'documentationType') : inHeader
}

/** A check, a return or a credit begins. */
export const openItem = (step: Step): void => {
  const { state, record, ledger } = step
  const credit = record.type > 60
  const item: Item = {
    ...{ type: record.type, place: ledger.at, credit, rank: 0, view: null, views: 0 },
    addendaSaid: credit ? null : fieldNumber(step, 'addendumCount'),
    substitute: fieldText(step, 'externalProcessingCode') === '4',
    documentation: documentationOf(step),
    ...{ addenda: 0, addendumType: 0, addendumNumber: 0 },
  }
  state.item = item
  sumItem(step, credit)
  checkDocumentation(step)
  checkCollection(step)
  if (record.type === 31) checkReason(step)
  checkDuplicate(step)
}

const checkNumber = (step: Step, item: Item) => {
  const { record, ledger, layout } = step
  item.addendumNumber = item.addendumType === record.type ? item.addendumNumber + 1 : 1
  item.addendumType = record.type
  const detail = { expected: MOST[record.type], found: item.addendumNumber }
  if (item.addendumNumber > MOST[record.type]!) return ledger.note('ADDENDUM_LIMIT', detail)
  if (!NUMBERED.has(record.type)) return
  const said = fieldNumber(step, 'addendumNumber')
  const [column] = layout.at('addendumNumber')
  if (said !== null && said !== item.addendumNumber)
    ledger.note('ADDENDUM_NUMBER', { field: 'addendumNumber', column, expected: item.addendumNumber, found: said })
}

/** An addendum of a check, a return or a credit. */
export const takeAddendum = (step: Step) => {
  const { state, record, ledger } = step
  if (!inOrder(step)) return
  const item = state.item!
  if (!isAddendumOf(item.type, record.type))
    return ledger.note('STRUCT_ORDER', { found: record.type, expected: `no such addendum of a ${item.type}` })
  item.addenda += 1
  checkNumber(step, item)
  const truncated = record.type === 26 && fieldText(step, 'truncationIndicator') === 'Y'
  if (truncated && item.substitute) ledger.note('SUBSTITUTE_CHECK', { field: 'truncationIndicator', column: 73 })
}

const WITH_IMAGES = new Set(['G', 'H', 'I', 'J'])

/** The item there is ends: its addenda are all there, its images too. */
export const closeItem = ({ state, ledger }: Step | Pick<Step, 'state' | 'ledger'>): void => {
  const { item } = state
  if (!item) return
  closeView(state, ledger)
  const { addendaSaid, addenda, place } = item
  if (addendaSaid !== null && addendaSaid !== addenda)
    ledger.note('ADDENDUM_COUNT', { place, field: 'addendumCount', expected: addenda, found: addendaSaid })
  const expected = WITH_IMAGES.has(item.documentation) && state.cashLetter?.recordType !== 'E'
  if (expected && item.views === 0 && !item.credit) ledger.note('IMAGE_EXPECTED', { place, value: item.documentation })
  if (item.views > 0 && state.cashLetter?.recordType === 'E') ledger.note('IMAGE_UNEXPECTED', { place })
  state.item = null
}
