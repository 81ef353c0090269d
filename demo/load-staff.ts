import { assert } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { agreeTerms, prepareRun, saveEmployee } from '#modules/people/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import { DEMO_PEOPLE, type DemoPerson, type DemoRole } from './people.ts'

/** Basic wage of a month by role, in rupiah. */
const WAGES: Readonly<Record<DemoRole, number>> = {
  owner: 45_000_000,
  'store-manager': 12_500_000,
  cashier: 5_400_000,
  warehouse: 5_600_000,
  buyer: 9_800_000,
  planner: 11_000_000,
  accountant: 12_000_000,
  hr: 10_500_000,
  it: 13_000_000,
  marketing: 9_500_000,
  service: 6_500_000,
}
const STATUSES = ['TK/0', 'K/1', 'K/0', 'K/2', 'TK/1', 'K/3'] as const

const employ = async (tx: Tx, now: Date, it: DemoPerson, n: number) => {
  const place = placeOf(it.place).id
  const saved = await saveEmployee(tx, SYSTEM, now, {
    ...{ id: it.id, number: it.number, name: it.name, place, begun: it.joined, ended: null },
    ...{ bank: 'Bank Contoh', bankAccount: `00${it.number.slice(1)}0001` },
  })
  assert(saved.ok, `${it.name} is refused: ${JSON.stringify(saved)}`)
  const agreed = await agreeTerms(tx, SYSTEM, now, {
    ...{ id: demoId('pay-terms', it.user), employee: it.id, from: it.joined, basic: WAGES[it.role] },
    allowances: [{ code: 'variable', amount: 650_000, fixed: false }],
    ...{ taxStatus: STATUSES[n % STATUSES.length]!, hasTaxNumber: true, tax: 'withheld' },
    ...{ accidentRate: 24, health: true, pension: true, minimumWage: 5_200_000 },
  })
  assert(agreed.ok, `the terms of ${it.name} are refused: ${JSON.stringify(agreed)}`)
}

/** Who works for the demo company and for what; this month's pay of the head office waits for an approval. */
export const loadStaff = (db: Database, now: Date, today: Day): Promise<void> =>
  transact(db, async tx => {
    for (const [n, person] of DEMO_PEOPLE.entries()) await employ(tx, now, person, n)
    const hr = DEMO_PEOPLE.find(it => it.role === 'hr')!
    const user = await tx.one<{ id: string }>('select id from access.v_user where name = $1', [hr.name])
    const who: Who = { ...SYSTEM, kind: 'user', id: user?.id ?? SYSTEM.id, name: hr.name }
    const run = { id: demoId('pay-run', 'HO'), place: placeOf('HO').id, month: `${today.slice(0, 8)}01`, onDay: today }
    const made = await prepareRun(tx, who, now, run)
    assert(made.ok, `the pay is refused: ${JSON.stringify(made)}`)
  })
