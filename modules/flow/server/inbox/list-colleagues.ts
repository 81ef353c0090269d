import type { Tx } from '#platform/postgres/index.ts'
import { readRoster } from '../staff/read-roster.ts'

export type Colleague = {
  id: string
  name: string
  present: boolean
  load: number
  until: Date | null
  skills: string[]
}

const NAMES = `
  select u.id, u.name, (select max(a.to_at) from flow.absence a
    where a.person = u.id and a.withdrawn_at is null and a.from_at <= $2 and a.to_at > $2) as until
  from access.v_user u where u.id = any($1::uuid[]) and u.active order by u.name, u.id`

/** Those to whom a task at a place can be handed, who is there first, with what they have. Constant statements. */
export const listColleagues = async (tx: Tx, now: Date, place: string | null): Promise<Colleague[]> => {
  const roster = await readRoster(tx, now)
  const workers = new Map(roster.everybodyAt(place).map(it => [it.id, it]))
  const names = await tx.rows<{ id: string; name: string; until: Date | null }>(NAMES, [[...workers.keys()], now])
  const all = names.map(it => {
    const { present, load, skills } = workers.get(it.id)!
    return { ...it, present, load, skills: [...skills].sort() }
  })
  return all.sort((a, b) => Number(b.present) - Number(a.present) || a.load - b.load)
}
