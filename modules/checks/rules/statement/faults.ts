/** What can be wrong with a statement, in both languages; `{where} {value} {more}` are put in. */
export const STATEMENT_FAULTS = {
  'format-unknown': [
    'This is no statement that can be read: camt.053, MT940, BAI2 or CSV with a heading.',
    'Ini bukan rekening koran yang dapat dibaca: camt.053, MT940, BAI2, atau CSV berjudul kolom.',
  ],
  'xml-broken': [
    'The XML breaks at {where}: {value}. Ask the bank for the file again.',
    'XML rusak pada {where}: {value}. Minta berkasnya lagi dari bank.',
  ],
  'statement-missing': ['The file holds no statement.', 'Berkas ini tidak berisi rekening koran.'],
  'account-missing': ['{where}: the account is not said.', '{where}: rekeningnya tidak disebut.'],
  'currency-wrong': [
    '{where}: “{value}” is not the currency of the account.',
    '{where}: “{value}” bukan mata uang rekening ini.',
  ],
  'amount-wrong': [
    '{where}: “{value}” is not an amount with at most two decimals.',
    '{where}: “{value}” bukan jumlah dengan paling banyak dua desimal.',
  ],
  'date-wrong': ['{where}: “{value}” is not a day of the calendar.', '{where}: “{value}” bukan tanggal di kalender.'],
  'sign-wrong': [
    '{where}: “{value}” does not say whether money came or left.',
    '{where}: “{value}” tidak mengatakan uang masuk atau keluar.',
  ],
  'balance-missing': [
    '{where}: no opening or closing balance. Export the statement again with its balances.',
    '{where}: saldo awal atau akhir tidak ada. Ekspor ulang rekening koran beserta saldonya.',
  ],
  'balance-differs': [
    '{where}: opening and lines make {value}, the closing balance is {more}. A line is missing or doubled.',
    '{where}: saldo awal dan mutasi menjadi {value}, saldo akhir {more}. Ada mutasi yang hilang atau ganda.',
  ],
  'balance-breaks': [
    '{where}: the balance should be {value} here and is {more}.',
    '{where}: saldo di sini seharusnya {value}, tertulis {more}.',
  ],
  'line-broken': ['{where}: “{value}” cannot be read.', '{where}: “{value}” tidak dapat dibaca.'],
  'record-misplaced': [
    '{where}: “{value}” stands in a wrong place.',
    '{where}: “{value}” berada di tempat yang salah.',
  ],
  'count-differs': [
    '{where}: {value} were counted, the file says {more}.',
    '{where}: terhitung {value}, berkas menyebut {more}.',
  ],
  'file-cut': ['The file ends before it is over ({where}).', 'Berkas berakhir sebelum selesai ({where}).'],
} as const satisfies Readonly<Record<string, readonly [en: string, id: string]>>

export type StatementFaultCode = keyof typeof STATEMENT_FAULTS

/** One thing wrong at a line of the file (from 1; 0 is the file as a whole) and an element, tag, record or column. */
export type StatementFault = {
  readonly code: StatementFaultCode
  readonly line: number
  readonly element: string
  readonly value: string
  readonly more: string
}

/** More than these are not listed: a file that is broken throughout says so in its first lines. */
export const MOST_FAULTS = 200

const LONGEST_VALUE = 80

/** Keeps the faults of one file. */
export const openFaults = () => {
  const faults: StatementFault[] = []
  const note = (code: StatementFaultCode, line: number, element: string, value = '', more = ''): null => {
    if (faults.length < MOST_FAULTS) faults.push({ code, line, element, value: value.slice(0, LONGEST_VALUE), more })
    return null
  }
  return { faults, note }
}

export type NoteFault = ReturnType<typeof openFaults>['note']

/** A fault as a sentence. */
export const sayStatementFault = (fault: StatementFault, language: 'en' | 'id'): string => {
  const [en, id] = STATEMENT_FAULTS[fault.code]
  const line = fault.line === 0 ? '' : `${language === 'en' ? 'line' : 'baris'} ${fault.line}`
  const where = [line, fault.element].filter(part => part !== '').join(', ')
  return (language === 'en' ? en : id)
    .replace('{where}', () => where)
    .replace('{value}', () => fault.value)
    .replace('{more}', () => fault.more)
}
