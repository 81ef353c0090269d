import { dice as diceOf } from '#demo/dice.ts'
import { savePlace } from '#modules/company/server/index.ts'
import { approveRun, prepareRun, settleRun, verifyPeople } from '#modules/people/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { columns, type Database, transact } from '#platform/postgres/index.ts'
import { freshServer } from './embedded.ts'
import type { BenchResult } from './run.ts'

const NOW = new Date('2026-12-20T03:00:00Z')
const BAMBANG = { ...SYSTEM, kind: 'user', id: 'bambang', name: 'Bambang' } as const
const MONTHS = ['2026-01', '2026-02', '2026-12'] as const
const STATUSES = ['TK/0', 'TK/1', 'TK/2', 'TK/3', 'K/0', 'K/1', 'K/2', 'K/3']

/** So many people at one place, with pay of every size; the set-up is not measured. */
const found = async (db: Database, people: number): Promise<string> => {
  const place = newId()
  const dice = diceOf('payroll')
  const all = Array.from({ length: people }, (_, n) => ({
    ...{ id: newId(), n, basic: 3_000_000 + dice.below(40) * 1_000_000 },
    status: STATUSES[dice.below(STATUSES.length)]!,
  }))
  await transact(db, async tx => {
    await savePlace(tx, SYSTEM, NOW, {
      id: place,
      code: `P${people}`,
      name: 'Pusat',
      kind: 'head-office',
      timeZone: 'Asia/Jakarta',
    })
    const ids = columns(
      all,
      it => it.id,
      it => it.n,
      it => it.basic,
      it => it.status,
    )
    await tx.rows(
      `insert into party.party (id, kind, name, created_at, changed_at, changed_by)
       select id, 'person', 'Pegawai ' || n, $3, $3, 'bench' from unnest($1::uuid[], $2::int[]) as t (id, n)`,
      [ids[0], ids[1], NOW],
    )
    await tx.rows(
      `insert into people.employee (id, number, place, begun, changed_at, changed_by)
       select id, $3 || '-' || n, $3::uuid, '2020-01-02', $4, 'bench' from unnest($1::uuid[], $2::int[]) as t (id, n)`,
      [ids[0], ids[1], place, NOW],
    )
    await tx.rows(
      `insert into people.terms (id, employee, from_day, basic, allowances, tax_status, has_tax_number, tax, accident_rate,
         health, pension, said_at, said_by)
       select gen_random_uuid(), id, '2020-01-02', basic, '[{"code":"transport","amount":600000,"fixed":false}]', status, true,
         'withheld', 24, true, true, $4, 'bench' from unnest($1::uuid[], $2::bigint[], $3::text[]) as t (id, basic, status)`,
      [ids[0], ids[2], ids[3], NOW],
    )
  })
  return place
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** One month from nothing to booked, in seconds. */
const month = async (db: Database, place: string, of: string): Promise<number> => {
  const id = newId()
  return timed(async () => {
    await transact(db, tx => prepareRun(tx, SYSTEM, NOW, { id, place, month: `${of}-01`, onDay: `${of}-25` }))
    await transact(db, tx => approveRun(tx, BAMBANG, NOW, { id }))
    await transact(db, tx => settleRun(tx, SYSTEM, NOW, { id }))
  })
}

/** The pay of `people` (10,000) prepared, approved and booked: January, February, and December with the year's tax. */
export default async function payroll(args: string[]): Promise<BenchResult> {
  const people = Number(args[0] ?? 10_000)
  const { db, end } = await freshServer('payroll')
  const few = await found(db, Math.ceil(people / 10))
  const tenth = await month(db, few, MONTHS[0])
  const place = await found(db, people)
  const lines: string[] = []
  for (const of of MONTHS) {
    const seconds = await month(db, place, of)
    lines.push(`${of}: ${seconds.toFixed(2)} s for ${people} people, ${Math.round(people / seconds)} slips/s`)
    if (of === MONTHS[0]) lines.unshift(`${(seconds / tenth).toFixed(1)} × the time of a tenth of the people`)
  }
  const wrong = await transact(db, verifyPeople)
  lines.push(`slips and books ${wrong.length === 0 ? 'agree' : `disagree: ${wrong.join('; ')}`}`)
  await end()
  return { name: `Pay of ${people} people at one place: prepared, approved, booked`, lines }
}
