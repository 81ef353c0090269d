import { composeAch, type NewBatch, type NewEntry } from '../../rules/index.ts'

export type AchShape = { readonly batches: number; readonly entries: number; readonly sec: string }

const ODFI = '12104288'
const COMPANY = '121042882'

type Addenda = NonNullable<NewEntry['addenda']>

const payment = (sequence: number): Addenda => [
  { type: '05', values: { paymentInformation: 'faktur 77', sequenceNumber: 1, entrySequence: sequence } },
]

const terminal = (trace: string): Addenda => [
  { type: '02', values: { terminalId: 'T1', transactionSerial: '1', transactionDate: '1123', traceNumber: trace } },
]

const change = (trace: string): Addenda => [
  {
    type: '98',
    values: {
      ...{ changeCode: 'C01', originalTrace: trace, originalRdfi: '23138010' },
      ...{ correctedData: '1918', traceNumber: trace },
    },
  },
]

const bank = (who: string) => ({
  [`${who}Name`]: 'Bank',
  [`${who}Qualifier`]: '01',
  [`${who}Identification`]: '1',
  [`${who}Country`]: 'US',
})

const iat = (sequence: number): Addenda => {
  const own = { entrySequence: sequence }
  return [
    { type: '10', values: { transactionType: 'BUS', foreignAmount: 0, receiverName: 'Budi', ...own } },
    { type: '11', values: { originatorName: 'Toko Maju', originatorStreet: 'Jalan 1', ...own } },
    { type: '12', values: { originatorCity: 'Jakarta*\\', originatorCountry: 'ID*12190\\', ...own } },
    { type: '13', values: { ...bank('odfi'), ...own } },
    { type: '14', values: { ...bank('rdfi'), ...own } },
    { type: '15', values: { receiverStreet: 'Main 2', ...own } },
    { type: '16', values: { receiverCity: 'Town*\\', receiverCountry: 'US*19305\\', ...own } },
    { type: '17', values: { paymentInformation: 'faktur', sequenceNumber: 1, ...own } },
  ]
}

const addendaOf = (sec: string, sequence: number, trace: string): Addenda => {
  if (sec === 'IAT') return iat(sequence)
  if (sec === 'COR') return change(trace)
  if (['MTE', 'POS', 'SHR'].includes(sec)) return terminal(trace)
  return ['CTX', 'ENR', 'DNE', 'ATX', 'TRX'].includes(sec) ? payment(sequence) : []
}

const WITHOUT_MONEY: Readonly<Record<string, number>> = { ACK: 24, ATX: 24, COR: 21, DNE: 23, ENR: 22 }
const CREDITS = ['CIE', 'IAT', 'CCD']

const transactionOf = (sec: string): number => WITHOUT_MONEY[sec] ?? (CREDITS.includes(sec) ? 22 : 27)

const advice = (index: number): NewEntry => ({
  values: {
    ...{ transactionCode: 81, rdfi: '23138010', checkDigit: 4, accountNumber: '1', amount: index, addendaIndicator: 0 },
    ...{ adviceRouting: COMPANY, individualName: 'Bank', operatorRouting: ODFI, julianDate: 327 },
    sequenceNumber: index % 10_000,
  },
})

const entry = (sec: string, index: number): NewEntry => {
  const sequence = index % 10_000_000
  const trace = ODFI + String(sequence).padStart(7, '0')
  const addenda = addendaOf(sec, sequence, trace)
  const values = {
    ...{ transactionCode: transactionOf(sec), rdfi: '23138010', checkDigit: 4, accountNumber: '12345678' },
    ...{ amount: sec in WITHOUT_MONEY ? 0 : 100 + (index % 1_000), individualName: `Penerima ${index}` },
    ...{ checkSerial: index, terminalCity: 'JKT', terminalState: 'DK', addendaCount: addenda.length },
    traceNumber: trace,
  }
  return { values, addenda }
}

const DESCRIPTIONS: Readonly<Record<string, string>> = { RCK: 'REDEPCHECK', XCK: 'NO CHECK', ENR: 'AUTOENROLL' }
const STATUS: Readonly<Record<string, number>> = { ADV: 0, DNE: 2 }

const headerOf = (sec: string, number: number): NewBatch['header'] => {
  const both = {
    ...{ secCode: sec, effectiveDate: '261124', settlementDate: '', odfi: ODFI, batchNumber: number },
    ...{ entryDescription: DESCRIPTIONS[sec] ?? 'GAJI', originatorStatus: STATUS[sec] ?? 1 },
    serviceClass: sec === 'ADV' ? 280 : 200,
  }
  if (sec !== 'IAT') return { companyName: 'Toko Maju', companyId: COMPANY, ...both }
  return {
    ...{ fxIndicator: 'FF', fxReferenceIndicator: 3, destinationCountry: 'US', originatorId: '1' },
    ...{ originatingCurrency: 'USD', destinationCurrency: 'USD', ...both },
  }
}

/** An ACH file without a fault, of any size, line by line. Gives how many records it has without its filler. */
export const makeAch = ({ batches, entries, sec }: AchShape, write: (line: string) => void): number => {
  const entriesOf = function* (batch: number) {
    for (let i = 1; i <= entries; i += 1) {
      const index = (batch - 1) * entries + i
      yield sec === 'ADV' ? advice(index) : entry(sec, index)
    }
  }
  const all = function* (): Generator<NewBatch> {
    for (let batch = 1; batch <= batches; batch += 1) yield { header: headerOf(sec, batch), entries: entriesOf(batch) }
  }
  const header = {
    ...{ immediateDestination: ' 231380104', immediateOrigin: ' 121042882', fileCreationDate: '261123' },
    ...{ fileCreationTime: '0900', fileIdModifier: 'A', immediateDestinationName: 'Bank', immediateOriginName: 'Toko' },
  }
  const made = composeAch({ header, batches: all() }, write)
  if (!made.ok) throw new Error(made.detail)
  return made.value
}
