import type { Tx } from '#platform/postgres/index.ts'

/** A new version of everybody's setting that names the number for this way, without it. */
const STOP = `
  with those as (
    select r.* from notify.v_reach r join notify.v_reach_way w on w.person = r.person
    where w.way = $1 and w.address = $2),
  kept as (
    insert into notify.reach (person, version, language, time_zone, quiet_from, quiet_to, urgent_anytime, at, by)
    select person, version + 1, language, time_zone, quiet_from, quiet_to, urgent_anytime, $3, $1 || ':' || $2 from those
    on conflict on constraint reach_pk do nothing returning person, version),
  left_over as (
    insert into notify.reach_way (person, version, way, address, from_level)
    select k.person, k.version, w.way, w.address, w.from_level
    from kept k join notify.reach_way w on w.person = k.person and w.version = k.version - 1 where w.way <> $1)
  select person from kept`

const DROP = `
  update notify.notice set state = 'dropped', state_at = $3 where way = $1 and address = $2 and state = 'waiting'`

/** STOP, said by the number itself: nothing goes to it by this way any more, until a person sets it again. */
export const stopReach = async (tx: Tx, now: Date, way: 'sms' | 'whatsapp', number: string): Promise<number> => {
  const stopped = await tx.rows(STOP, [way, number, now])
  await tx.rows(DROP, [way, number, now])
  return stopped.length
}
