import { beforeAll, expect, test } from 'vitest'
import { type Answer, assert } from '#kernel/answer.ts'
import { savePlace, setUpCompany } from '#modules/company/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { approveRun, reverseRun, settleRun } from './pay/decide-run.ts'
import { noteExtra } from './pay/note-extra.ts'
import { prepareRun } from './pay/prepare-run.ts'
import { readRun } from './pay/read-runs.ts'
import { agreeTerms } from './staff/agree-terms.ts'
import { saveEmployee } from './staff/save-employee.ts'
import { verifyPeople } from './verify-people.ts'

const NOW = new Date('2026-03-20T03:00:00Z')
const [sari, bambang]: [Who, Who] = [
  { ...SYSTEM, kind: 'user', id: 'sari', name: 'Sari' },
  { ...SYSTEM, kind: 'user', id: 'bambang', name: 'Bambang' },
]
const [place, other] = [newId(), newId()]

const taken = <Value>(answer: Answer<Value>): Value => {
  assert(answer.ok, `refused: ${answer.ok ? '' : `${answer.refusal}: ${answer.detail ?? ''}`}`)
  return answer.value
}
const openPlace = async (tx: Tx, id: string, code: string) =>
  taken(await savePlace(tx, SYSTEM, NOW, { id, code, name: code, kind: 'shop', timeZone: 'Asia/Jakarta' }))
const wordOf = (answer: Answer<unknown>) => (answer.ok ? null : answer.refusal)

// tidy-allow ambient-state: because one database serves the tests of this file, each with people of its own
let db: Database
const deed = <Input, Value>(
  work: (tx: Tx, who: Who, now: Date, input: Input) => Promise<Value>,
  input: Input,
  who = sari,
) => transact(db, tx => work(tx, who, NOW, input))

const hire = async (number: string, at: string, basic: number, begun = '2025-01-02') => {
  const id = newId()
  taken(
    await deed(saveEmployee, {
      ...{ id, number, name: `Pegawai ${number}`, place: at, begun, ended: null, bank: 'BCA', bankAccount: '123' },
    }),
  )
  const terms = {
    ...{
      id: newId(),
      employee: id,
      from: begun,
      basic,
      allowances: [],
      taxStatus: 'TK/0' as const,
      hasTaxNumber: true,
    },
    ...{ tax: 'withheld' as const, accidentRate: 24 as const, health: true, pension: true, minimumWage: 0 },
  } as const
  taken(await deed(agreeTerms, terms))
  return id
}

beforeAll(async () => {
  db = await testDatabase({ keep: true })
  await transact(db, async tx => {
    await setUpCompany(tx, SYSTEM, NOW, {
      ...{ legalName: 'PT Contoh', tradeName: 'Contoh', npwp: null, isPkp: true, pricesIncludeTax: true },
      ...{
        address: 'Jl. Contoh 1',
        phone: null,
        email: null,
        currency: 'IDR',
        language: 'id',
        timeZone: 'Asia/Jakarta',
      },
      ...{ cashStep: 100, dayCutOff: 0 },
    })
    for (const [id, code] of [
      [place, 'TK1'],
      [other, 'TK2'],
    ] as const)
      await openPlace(tx, id, code)
  })
  return () => db.close()
})

const balance = async (account: string) =>
  (await db.pool.query('select amount from books.v_balance where account = $1', [account])).rows[0]?.amount ?? 0

const monthOf = (month: string, at = place) => ({ id: newId(), place: at, month: `${month}-01`, onDay: `${month}-25` })
const payAll = async (month: string, at = place) => {
  const { id } = taken(await deed(prepareRun, monthOf(month, at)))
  taken(await deed(approveRun, { id }, bambang))
  taken(await deed(settleRun, { id }))
  return id
}

test('a month is prepared, approved by another, booked once, and reversed', async () => {
  const employee = await hire('1', place, 10_000_000)
  const bonus = {
    id: newId(),
    employee,
    month: '2026-01-01',
    kind: 'once',
    code: 'bonus',
    amount: 1_000_000,
    overtime: null,
  } as const
  for (const _ of [1, 2]) taken(await deed(noteExtra, bonus))
  const { id } = taken(await deed(prepareRun, monthOf('2026-01')))
  expect(taken(await deed(prepareRun, monthOf('2026-01'))).id).toBe(id)
  expect(wordOf(await deed(settleRun, { id }))).toBe('run-not-approved')
  expect(wordOf(await deed(approveRun, { id }))).toBe('run-four-eyes')
  expect((await db.pool.query("select 1 from flow.v_task where kind = 'pay-run' and done_at is null")).rowCount).toBe(1)
  taken(await deed(approveRun, { id }, bambang))
  expect((await db.pool.query("select 1 from flow.v_task where kind = 'pay-run' and done_at is null")).rowCount).toBe(0)
  expect(wordOf(await deed(prepareRun, monthOf('2026-01')))).toBe('run-approved-already')
  expect(wordOf(await deed(noteExtra, { ...bonus, id: newId() }))).toBe('month-paid-already')

  const settled = await Promise.all([1, 2, 3, 4].map(() => deed(settleRun, { id })))
  expect(settled.map(wordOf)).toEqual([null, null, null, null])
  const run = (await transact(db, tx => readRun(tx, id)))!
  // 11,000,000 + 24,000 JKK + 30,000 JKM + 400,000 health: table A, 3.5 %.
  expect(run.slips[0]).toMatchObject({ gross: 11_454_000, tax: 400_890, net: 11_000_000 - 400_000 - 400_890 })
  expect(await balance(`wages:${place}`)).toBe(11_000_000)
  expect(await balance(`wage-tax-due:${place}`)).toBe(-400_890)
  expect(await balance(`wages-due:${place}`)).toBe(-run.net)

  taken(await deed(reverseRun, { id, entry: newId(), why: 'bonus keliru' }))
  expect(await balance(`wages:${place}`)).toBe(0)
  expect(taken(await deed(prepareRun, monthOf('2026-01'))).id).not.toBe(id)
  expect(await transact(db, verifyPeople)).toEqual([])
})

test('the months of a year build on each other, and December settles the tax', async () => {
  await hire('2', other, 15_000_000)
  taken(await deed(prepareRun, monthOf('2026-01', other)))
  expect(wordOf(await deed(prepareRun, monthOf('2026-02', other)))).toBe('earlier-run-open')
  const runs: string[] = []
  for (let m = 1; m <= 12; m += 1) runs.push(await payAll(`2026-${String(m).padStart(2, '0')}`, other))
  expect(wordOf(await deed(reverseRun, { id: runs[0]!, entry: newId(), why: 'keliru' }))).toBe('later-run-open')
  const { rows } = await db.pool.query(
    'select sum(s.gross)::bigint as gross, sum(s.contributions)::bigint as off, sum(s.tax)::bigint as tax from people.pay_slip s join people.pay_run r on r.id = s.run where r.place = $1 and r.paid_at is not null',
    [other],
  )
  // Reckoned by hand from the sums: 5 % up to 60 million, 15 % above.
  const taxable = Math.floor((rows[0].gross - 6_000_000 - rows[0].off - 54_000_000) / 1000) * 1000
  expect(rows[0].tax).toBe(3_000_000 + Math.floor(((taxable - 60_000_000) * 15) / 100))
})

test('what is missing is named, and nothing is left half made', async () => {
  const lonely = newId()
  await transact(db, tx => openPlace(tx, lonely, 'TK3'))
  expect(wordOf(await deed(prepareRun, monthOf('2026-02', lonely)))).toBe('nobody-to-pay')
  const id = newId()
  taken(
    await deed(saveEmployee, {
      ...{ id, number: '9', name: 'Tanpa Gaji', place: lonely, begun: '2026-02-01', ended: null },
      bank: '',
      bankAccount: '',
    }),
  )
  const refusal = await deed(prepareRun, monthOf('2026-02', lonely))
  expect(refusal).toMatchObject({ refusal: 'terms-missing', detail: expect.stringContaining('Tanpa Gaji') })
  expect(
    wordOf(
      await deed(saveEmployee, {
        ...{ id: newId(), number: '9', name: 'Kembar', place: lonely, begun: '2026-02-01', ended: null },
        bank: '',
        bankAccount: '',
      }),
    ),
  ).toBe('employee-number-taken')
})

test('a run of any size costs the same statements', async () => {
  const count = async (people: number, month: string) => {
    const at = newId()
    await transact(db, tx => openPlace(tx, at, `S${people}`))
    for (let n = 0; n < people; n += 1) await hire(`${people}-${n}`, at, 6_000_000)
    return transact(db, async tx => {
      taken(await prepareRun(tx, sari, NOW, monthOf(month, at)))
      return tx.statements
    })
  }
  expect(await count(12, '2026-02')).toBe(await count(2, '2026-02'))
})
