import { expect, test } from 'vitest'
import { sayStatementFault } from '../../rules/index.ts'
import { bai2, bcaCsv, camt, mandiriCsv, mt940 } from '../testing/make-statements.ts'
import { readStatementBytes } from './read-statement-bytes.ts'

const read = (text: string) => readStatementBytes(Buffer.from(text))
const faultsOf = (text: string) => read(text).faults.map(it => `${it.code}@${it.line}`)

test('four kinds of file that say the same are read the same', () => {
  for (const [format, text] of Object.entries({
    'camt.053': camt(),
    mt940: mt940(),
    bai2: bai2(),
    csv: mandiriCsv(),
  })) {
    const { ok, format: told, statements, faults } = read(text)
    expect({ told, ok, faults }).toEqual({ told: format, ok: true, faults: [] })
    const [one] = statements
    expect(one).toMatchObject({
      account: '1230004567',
      opening: 1_000_000_00,
      closing: 1_249_999_50,
      day: '2026-11-27',
    })
    expect(one!.lines.map(it => it.amount)).toEqual([500_000_00, -250_000_50])
    expect(one!.lines[1]).toMatchObject({ check: '482911', day: '2026-11-27' })
    expect(one!.lines[0]!.text).toContain('INV 77')
  }
})

test('later versions of camt.053 say names and states elsewhere', () => {
  const [old, late] = [camt('02'), camt('08')].map(text => read(text).statements)
  expect(late).toEqual(old)
  expect(old![0]!.lines[0]!.party).toBe('TOKO MAJU & REJEKI')
})

test('an export without years, with CR and DB behind, of BCA', () => {
  const { ok, faults, statements } = read(bcaCsv())
  expect({ ok, faults }).toEqual({ ok: true, faults: [] })
  expect(statements[0]).toMatchObject({ account: '8880123456', opening: 5_000_000_00, closing: 5_325_000_00 })
  expect(statements[0]!.lines.map(it => [it.day, it.amount])).toEqual([
    ['2026-11-02', 450_000_00],
    ['2026-11-03', -125_000_00],
  ])
})

test('exports of BRI and Mandiri, which say the account in a column, and what a bank still holds as pending', () => {
  const bri = 'NOREK;TGL_TRAN;DESK_TRAN;MUTASI_DEBET;MUTASI_KREDIT;SALDO_AWAL_MUTASI;SALDO_AKHIR_MUTASI\n'
  const mandiri = 'AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Credit Amount;Debit Amount;Close Balance\n'
  const row = `${bri}3333333333;2026-08-02 10:11:12;BELI;1000.50;0;5000;3999.50\n`
  expect(read(row).statements[0]).toMatchObject({ account: '3333333333', opening: 5_000_00, closing: 3_999_50 })
  const other = read(`${mandiri}'1440001234;IDR;02/08/2026;TRF;;1,500.00;.00;2,500.00\n`)
  expect(other).toMatchObject({ ok: true, statements: [{ account: '1440001234', opening: 1_000_00, currency: 'IDR' }] })
  const held = bcaCsv().replace('Akhir : 5,325,000.00', 'Akhir : 5,324,000.00')
  expect(read(held).statements[0]).toMatchObject({ closing: 5_325_000_00 })
})

test('the number of a cheque in the words of BAI2, after words that go on', () => {
  const words = bai2()
    .replace('B2,0482911,/', 'B2,8ce18291,Check Paid,To: A, B /\n88,CHKN: 0482911')
    .replace('5/', '6/')
  expect(read(words)).toMatchObject({ ok: true, faults: [] })
  expect(read(words).statements[0]!.lines[1]).toMatchObject({
    check: '482911',
    text: 'Check Paid,To: A, B CHKN: 0482911',
  })
})

test('a line that is missing is told with what is made and what is said', () => {
  for (const text of [camt(), mt940()]) {
    const cut = text.replace('500000.00', '500000.01').replace('C500000,00', 'C500000,01')
    const [fault] = read(cut).faults
    expect(fault).toMatchObject({ code: 'balance-differs', value: '1249999.51', more: '1249999.50' })
    expect(sayStatementFault(fault!, 'id')).toContain('1249999.51')
  }
  expect(faultsOf(bai2().replace('16,195,50000000', '16,195,50000001'))).toEqual(['count-differs@7'])
  expect(faultsOf(mandiriCsv().replace('250.000,50', '250.001,50'))).toContain('balance-breaks@6')
})

test('what is wrong is told at its line, all of it', () => {
  expect(faultsOf(mt940().replace(':61:2611271127D', ':61:2611311127D').replace(':25:', ':99:'))).toEqual([
    ...['date-wrong@7', 'account-missing@1'],
  ])
  expect(faultsOf(camt().replace('Ccy="IDR">500000.00', 'Ccy="USD">500000.00'))).toEqual(['currency-wrong@16'])
  expect(faultsOf(camt().slice(0, -40))).toEqual(['file-cut@36'])
  expect(faultsOf(bai2().replace(/99,.*/, ''))).toEqual(['file-cut@0'])
  expect(faultsOf('halo')).toEqual(['format-unknown@0'])
  expect(faultsOf('a,b,c,d\n1,2,3,4')).toEqual(['format-unknown@0'])
  expect(
    faultsOf(
      mandiriCsv()
        .replace(/;[0-9.,]+\n/g, ';\n')
        .replace(/;Saldo\n/, ';\n'),
    ),
  ).toEqual(['balance-missing@4'])
})

test('nothing that is cut, doubled or turned makes a reader throw', () => {
  let state = 7
  const dice = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  const all = [camt(), camt('08'), mt940(), bai2(), bcaCsv(), mandiriCsv()]
  for (let n = 0; n < 3_000; n += 1) {
    const [text, other] = [all[dice(all.length)]!, all[dice(all.length)]!]
    const [at, to, from] = [dice(text.length), dice(text.length), dice(other.length)]
    const wound = text.slice(0, at) + other.slice(from, from + dice(60)) + text.slice(to)
    const { ok, statements } = read(wound)
    if (ok)
      for (const { opening, closing, lines } of statements)
        expect(lines.reduce((sum, it) => sum + it.amount, opening!)).toBe(closing)
  }
})
