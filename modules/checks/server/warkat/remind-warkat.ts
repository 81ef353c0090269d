import { type Day, dayNumber } from '#kernel/moment.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { dueReminders, type HeldWarkat } from '../../rules/index.ts'

/** Those at hand whose days may be near, and of which one reminder at least is still owed. */
const HELD = `
  select i.id, i.serial, i.kind, i.issue::text as issue, i.effective::text as effective,
    array(select r.what from checks.reminder r where r.item = i.id) as told
  from checks.item i
  where i.kind <> 'check' and i.issue is not null and i.live and i.state in ('captured', 'validated', 'deposited')
    and (select count(*) from checks.reminder r where r.item = i.id) < 2
  order by i.id for update of i skip locked`

const TELL = `
  insert into checks.reminder (item, what, at)
  select w.item, w.what, $1 from unnest($2::uuid[], $3::text[]) as w (item, what)
  on conflict do nothing`

const ROLES = ['accountant', 'owner']

/**
 * Reminds of warkat at hand, each once: the day before it may be paid, and from a week before its last day to present it
 * on. Four statements. Gives how many reminders became tasks.
 */
export const remindWarkat = async (tx: Tx, who: string, now: Date, today: Day): Promise<number> => {
  const held = await tx.rows<HeldWarkat & { serial: string }>(HELD, [])
  const due = held.flatMap(it => dueReminders(it, today).map(reminder => ({ ...it, ...reminder })))
  if (due.length === 0) return 0
  const rows = columns(
    due,
    it => it.id,
    it => it.what,
  )
  await tx.rows(TELL, [now, ...rows])
  const tasks = due.map(({ id, serial, what, day }) => ({
    ...{ id: newId(), kind: `warkat-${what}`, subject: id, place: null, roles: ROLES },
    detail: { serial: serial || id.slice(-8), day, days: dayNumber(day) - dayNumber(today) },
  }))
  await openTasks(tx, who, now, tasks)
  return due.length
}
