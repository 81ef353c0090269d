import { randomUUID } from 'node:crypto'
import { createUser, grantRole } from '#modules/access/server/index.ts'
import { savePlace, setUpCompany } from '#modules/company/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'

export { agreeWithWalk } from './calendars/walk-minutes.ts'

type Job = { readonly role: string; readonly place: string | null }

const taken = <T>(answer: { ok: true; value: T } | { ok: false; refusal: string; detail?: string }): T => {
  if (!answer.ok) throw new Error(`${answer.refusal}: ${answer.detail}`)
  return answer.value
}

/** A company of two shops in two time zones and an office, and a way to take people on. */
export const openFirm = async (db: Database, now: Date) => {
  const [shop, far, office] = [randomUUID(), randomUUID(), randomUUID()]
  const week = (opens: number, closes: number, days = [1, 2, 3, 4, 5, 6, 7]) =>
    days.map(weekday => ({ weekday, opens: opens * 60, closes: closes * 60 }))
  await transact(db, async tx => {
    const names = {
      legalName: 'PT Uji',
      tradeName: 'Uji',
      npwp: null,
      isPkp: false,
      pricesIncludeTax: true,
      address: '',
    }
    const ways = { phone: null, email: null, currency: 'IDR', language: 'id', timeZone: 'Asia/Jakarta' } as const
    taken(await setUpCompany(tx, SYSTEM, now, { ...names, ...ways, cashStep: 100, dayCutOff: 0 }))
    const places = [
      { id: shop, code: 'TOKO', kind: 'shop', timeZone: 'Asia/Jakarta', hours: week(10, 22) },
      { id: far, code: 'JAYA', kind: 'shop', timeZone: 'Asia/Jayapura', hours: week(9, 21) },
      { id: office, code: 'PUSAT', kind: 'head-office', timeZone: 'Asia/Jakarta', hours: week(8, 17, [1, 2, 3, 4, 5]) },
    ] as const
    for (const it of places) taken(await savePlace(tx, SYSTEM, now, { ...it, name: it.code, hours: [...it.hours] }))
  })
  let count = 0
  /** Takes somebody on; gives them as the one who acts. */
  const hire = async (name: string, ...jobs: readonly Job[]): Promise<Who> => {
    count += 1
    const username = `orang${count}`
    const { id } = await transact(db, async tx => {
      const user = taken(await createUser(tx, SYSTEM, now, { id: randomUUID(), username, name }))
      for (const job of jobs) taken(await grantRole(tx, SYSTEM, now, { user: user.id, ...job }))
      return user
    })
    const words = await transact(db, tx =>
      tx.rows<{ pattern: string; place: string | null }>(
        'select pattern, place from access.v_user_permission where user_id = $1',
        [id],
      ),
    )
    const where = new Map<string, ReadonlySet<string> | 'all'>()
    for (const { pattern, place } of words)
      where.set(pattern, place === null ? 'all' : new Set([...(where.get(pattern) ?? []), place]))
    return { kind: 'user', id, name, permissions: new Set(where.keys()), places: 'all', where }
  }
  return { shop, far, office, hire }
}
