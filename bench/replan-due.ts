import { randomUUID } from 'node:crypto'
import { listPlaces, saveHolidays, savePlace } from '#modules/company/server/index.ts'
import { openTasks, replanDue, settleTasks } from '#modules/flow/server/index.ts'
import { openFirm } from '#modules/flow/server/testing.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { freshServer } from './embedded.ts'
import type { BenchResult } from './run.ts'

const NOW = new Date('2026-11-27T03:00:00Z')
const GROUP = 1000

const timed = async <T>(work: () => Promise<T>) => {
  const started = performance.now()
  return { value: await work(), seconds: (performance.now() - started) / 1000 }
}

const openAll = async (db: Database, places: readonly string[], count: number) => {
  for (let n = 0; n < count; n += GROUP) {
    const wishes = Array.from({ length: GROUP }, (_, k) => {
      const id = randomUUID()
      const dueMinutes = 60 + ((n + k) % 5000)
      return { id, kind: 'chain-gap', subject: id, place: places[k % places.length]!, detail: {}, dueMinutes }
    })
    await transact(db, tx => openTasks(tx, 'bench', NOW, wishes))
    await transact(db, tx => settleTasks(tx, NOW))
  }
}

/** Every place opens an hour later, and a holiday comes: all due dates move. */
const changeCalendars = (db: Database) =>
  transact(db, async tx => {
    for (const place of await listPlaces(tx)) {
      const hours = place.hours.map(it => ({ ...it, opens: it.opens + 60 }))
      const saved = await savePlace(tx, SYSTEM, NOW, { ...place, hours })
      if (!saved.ok) throw new Error(saved.refusal)
    }
    const day = { day: '2026-11-30', kind: 'company', nameId: 'Libur', nameEn: 'Holiday', source: '' } as const
    await saveHolidays(tx, 2026, [day])
  })

/** The same columns of the same rows set by one plain statement: what the database alone needs. */
const BARE = `
  update flow.task set due_at = due_at + interval '1 minute', alarm_at = alarm_at + interval '1 minute', alarm_step = alarm_step
  where done_at is null`

/** Open due dates planned anew after a change of the calendar. `npm run bench -- replan-due 500000` for more. */
export default async ([tasks = '100000']: string[]): Promise<BenchResult> => {
  const { db, end } = await freshServer('replan')
  try {
    const firm = await openFirm(db, NOW)
    const opened = await timed(() => openAll(db, [firm.shop, firm.far, firm.office], Number(tasks)))
    await changeCalendars(db)
    const planned = await timed(() => replanDue(db, NOW))
    const again = await timed(() => replanDue(db, NOW))
    const bare = await timed(() => db.pool.query(BARE))
    if (again.value !== 0) throw new Error(`${again.value} due dates moved a second time`)
    return {
      name: `replan-due: ${Number(tasks).toLocaleString('en')} open tasks in two time zones and an office`,
      lines: [
        `${(planned.seconds / bare.seconds).toFixed(2)} times a plain update of the same rows`,
        `${planned.seconds.toFixed(1)} s for ${planned.value.toLocaleString('en')} due dates that moved, alarms included`,
        `${again.seconds.toFixed(1)} s to find that none moves`,
        `opened and planned in groups of ${GROUP} before: ${opened.seconds.toFixed(1)} s`,
      ],
    }
  } finally {
    await end()
  }
}
