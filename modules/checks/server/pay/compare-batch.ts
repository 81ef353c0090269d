import { openTasks } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { comparePresented, type PayProblem } from '../../rules/index.ts'

type Presented = {
  id: string
  serial: string
  amount: number
  currency: string
  day: string
  staleDays: number
  usual: 'pay' | 'return'
  due: Date
  issued: string | null
  issuedAmount: number | null
  issuedDay: string | null
  voided: boolean
  taken: boolean
}

/** Locked in the order of issued cheques: of two that are presented as the same one, the second is told. */
const presentedOf = (which: string) => `
  select i.id, i.serial, i.amount, b.currency, b.day::text as day, a.stale_days as "staleDays", a.usual,
    case when (b.day + a.cut_off) at time zone c.zone > $2 then (b.day + a.cut_off) at time zone c.zone
         else (b.day + 1 + a.cut_off) at time zone c.zone end as due,
    s.id as issued, s.amount as "issuedAmount", s.day::text as "issuedDay", s.voided_at is not null as voided,
    s.item is not null and s.item <> i.id as taken
  from checks.item i
  join checks.batch b on b.id = i.batch
  join checks.pay_account a on a.account = ltrim(i.account, '0')
  left join checks.issued s on s.account = a.account and s.serial = ltrim(i.serial, '0')
  cross join (select coalesce((select time_zone from company.v_company), 'Asia/Jakarta') as zone) c
  where ${which} and b.channel <> 'desk' and i.live
    and not exists (select from checks.pay_exception p where p.item = i.id)
  order by i.n`

const lockOf = (which: string) => `
  select s.id from checks.issued s join checks.item i on ltrim(i.account, '0') = s.account and ltrim(i.serial, '0') = s.serial
  where ${which} order by s.id for update of s`

const TAKE = `
  update checks.issued s set item = w.item from unnest($1::uuid[], $2::uuid[]) as w (id, item)
  where s.id = w.id and s.item is null`

const EXCEPT = `
  insert into checks.pay_exception (item, issued, problem, due, usual)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[])`

const ROLES = ['accountant', 'owner']

/**
 * Compares the cheques of a batch that are drawn on accounts with issue files: what is as issued counts as that one, the
 * rest become exceptions, each a task that is due at the cut-off; of one `item` alone, once its line was corrected. Six
 * statements. Gives how many exceptions there are.
 */
export const compareBatch = async (
  tx: Tx,
  who: string,
  now: Date,
  of: { readonly batch: string } | { readonly item: string },
): Promise<number> => {
  const [which, id] = 'batch' in of ? ['i.batch = $1', of.batch] : ['i.id = $1', of.item]
  await tx.rows(lockOf(which), [id])
  const taken = new Set<string>()
  const good: Presented[] = []
  const odd: (Presented & { problem: PayProblem })[] = []
  for (const it of await tx.rows<Presented>(presentedOf(which), [id, now])) {
    const issued = it.issued && {
      ...{ amount: it.issuedAmount!, day: it.issuedDay, voided: it.voided },
      taken: it.taken || taken.has(it.issued),
    }
    const problem = comparePresented(it, issued || null, it.staleDays)
    if (problem) odd.push({ ...it, problem })
    else {
      good.push(it)
      taken.add(it.issued!)
    }
  }
  await tx.rows(TAKE, [good.map(it => it.issued), good.map(it => it.id)])
  const rows = columns(
    odd,
    it => it.id,
    it => it.issued,
    it => it.problem,
    it => it.due,
    it => it.usual,
  )
  await tx.rows(EXCEPT, rows)
  const minutes = (due: Date) => Math.max(1, Math.round((due.getTime() - now.getTime()) / 60_000))
  const tasks = odd.map(({ id, serial, due }) => ({
    ...{ id: newId(), kind: 'positive-pay', subject: id, place: null, detail: { serial: serial || id.slice(-8) } },
    ...{ roles: ROLES, dueMinutes: minutes(due), calendar: 'always' as const },
  }))
  await openTasks(tx, who, now, tasks)
  return odd.length
}
