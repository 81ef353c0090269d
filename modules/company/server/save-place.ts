import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type Place, type PlaceInput, placeInput } from '../contract/index.ts'
import { type NpwpRefusal, readNitku } from '../rules/index.ts'
import { readPlace } from './list-places.ts'
import { checkTimeZone, dayOfInstant } from './time-zone.ts'

type InputRefusal = NpwpRefusal | 'nitku-length' | 'time-zone-unknown' | 'place-hours-wrong' | 'place-located-half'
export type PlaceRefusal = InputRefusal | 'place-stale' | 'place-code-taken' | 'place-code-in-use'

type Full = ReturnType<typeof placeInput.parse>

const overlapping = (it: Full) => {
  const sorted = [...it.hours].sort((a, b) => a.weekday - b.weekday || a.opens - b.opens)
  return sorted.find((h, i) => {
    const before = sorted[i - 1]
    return before?.weekday === h.weekday && before.closes > h.opens
  })
}

const wrongHours = (it: Full): string | null => {
  const backward = [...it.hours, ...it.specialDays].find(
    h => (h.opens === null) !== (h.closes === null) || (h.closes !== null && h.closes <= h.opens!),
  )
  if (backward) return `Hours of ${it.code} end before they begin, or lack an end.`
  if (overlapping(it)) return `Hours of ${it.code} overlap on one weekday; join them into one stretch.`
  const days = it.specialDays.map(d => d.day)
  return new Set(days).size === days.length ? null : `A special day of ${it.code} is given twice.`
}

const checked = (now: Date, input: PlaceInput): Answer<Full, InputRefusal> => {
  const it = placeInput.parse(input)
  const zone = checkTimeZone(it.timeZone)
  if (!zone.ok) return zone
  const wrong = wrongHours(it)
  if (wrong) return refused('place-hours-wrong', wrong)
  if ((it.latitudeE6 === null) !== (it.longitudeE6 === null))
    return refused('place-located-half', `Give ${it.code} both latitude and longitude, or neither.`)
  if (it.nitku === null) return done(it)
  const nitku = readNitku(it.nitku, dayOfInstant(now))
  return nitku.ok ? done({ ...it, nitku: nitku.value.nitku }) : nitku
}

const COLUMNS = `code, name, kind, address, region, postcode, latitude_e6, longitude_e6, time_zone, phone, nitku, active,
  receipt_footer, changed_at, changed_by`

const INSERT = `insert into company.place (id, ${COLUMNS})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (id) do nothing returning id`
const UPDATE = `update company.place set (${COLUMNS}) =
  row($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16), version = version + 1
  where id = $1 and version = $17 returning id`

const valuesOf = (who: Who, now: Date, it: Full) => [
  ...[it.id, it.code, it.name, it.kind, it.address, it.region, it.postcode, it.latitudeE6, it.longitudeE6],
  ...[it.timeZone, it.phone, it.nitku, it.active, it.receiptFooter, now, who.id],
]

const saveTimes = async (tx: Tx, it: Full) => {
  await tx.rows('delete from company.place_hours where place = $1', [it.id])
  await tx.rows('delete from company.place_special_day where place = $1', [it.id])
  await tx.rows(
    `insert into company.place_hours (place, weekday, opens, closes)
     select $1, * from unnest($2::smallint[], $3::smallint[], $4::smallint[])`,
    [it.id, it.hours.map(h => h.weekday), it.hours.map(h => h.opens), it.hours.map(h => h.closes)],
  )
  const days = it.specialDays
  await tx.rows(
    `insert into company.place_special_day (place, day, opens, closes, note)
     select $1, * from unnest($2::date[], $3::smallint[], $4::smallint[], $5::text[])`,
    [it.id, days.map(d => d.day), days.map(d => d.opens), days.map(d => d.closes), days.map(d => d.note)],
  )
}

const renamedUnderRegisters = async (tx: Tx, it: Full): Promise<boolean> => {
  const row = await tx.one<{ blocked: boolean }>(
    `select p.code <> $2 and exists (select from company.register r where r.place = p.id) as blocked
     from company.place p where p.id = $1`,
    [it.id, it.code],
  )
  return row?.blocked ?? false
}

/** Makes a place (no `version`) or changes one (`version` as read). A place with registers keeps its code: it is in theirs. */
export const savePlace = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: PlaceInput,
): Promise<Answer<Place, PlaceRefusal>> => {
  const it = checked(now, input)
  if (!it.ok) return it
  const place = it.value
  if (await renamedUnderRegisters(tx, place))
    return refused('place-code-in-use', `The registers of place ${place.code} carry its old code; it cannot change.`)
  const values = valuesOf(who, now, place)
  const tried = await unlessBroken(tx, () =>
    place.version === undefined
      ? tx.one<{ id: string }>(INSERT, values)
      : tx.one<{ id: string }>(UPDATE, [...values, place.version]),
  )
  if (!tried.ok && tried.constraint === 'place_code_taken')
    return refused('place-code-taken', `Another place has the code ${place.code}; choose another.`)
  if (!tried.ok) throw new Error(`a place broke ${tried.constraint}`)
  if (!tried.value)
    return refused('place-stale', `Place ${place.code} has changed meanwhile; read it again and repeat the change.`)
  await saveTimes(tx, place)
  await announce(tx, [{ topic: 'company.calendar-changed', key: place.id, payload: { place: place.id } }])
  return done((await readPlace(tx, place.id))!)
}
