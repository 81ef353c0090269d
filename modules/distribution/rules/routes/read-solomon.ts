import { type Answer, done } from '#kernel/answer.ts'
import { badLine, numbersOf, type ReadFailure, type Row, rowsOf } from './read-rows.ts'
import type { ReadRefusal, RouteTask, Stop } from './route-task.ts'

const COLUMNS = 'customer number, x, y, demand, ready time, due date, service time'

const isWhole = (n: number | undefined): n is number => n !== undefined && Number.isSafeInteger(n) && n >= 0

/** What is odd in the seven numbers of one stop, or null. */
const oddity = (stop: Stop, capacity: number): string | null => {
  if (!isWhole(stop.id)) return `customer number ${stop.id} is not a whole number`
  if (!isWhole(stop.demand)) return `demand ${stop.demand} is not a whole number from 0`
  if (stop.demand > capacity) return `demand ${stop.demand} is more than a vehicle holds (${capacity}): split it`
  if (stop.ready < 0 || stop.due < stop.ready) return `the window ${stop.ready} to ${stop.due} is empty`
  return stop.service < 0 ? `service time ${stop.service} is below zero` : null
}

const readStop = (row: Row, capacity: number): Answer<Stop, ReadRefusal> => {
  const cells = numbersOf(row)
  if (cells?.length !== 7) return badLine(row, `expects 7 numbers (${COLUMNS}), found “${row.text}”`)
  const [id, x, y, demand, ready, due, service] = cells as [number, number, number, number, number, number, number]
  const stop = { id, x, y, demand, ready, due, service }
  const odd = oddity(stop, capacity)
  return odd ? badLine(row, odd) : done(stop)
}

const readStops = (rows: readonly Row[], capacity: number): Answer<Stop[], ReadRefusal> => {
  const stops: Stop[] = []
  const seen = new Set<number>()
  for (const row of rows) {
    const stop = readStop(row, capacity)
    if (!stop.ok) return stop
    if (seen.has(stop.value.id)) return badLine(row, `customer ${stop.value.id} stands here a second time`)
    if (stops.length === 0 && stop.value.demand !== 0)
      return badLine(row, 'the first row is the depot: its demand is 0')
    seen.add(stop.value.id)
    stops.push(stop.value)
  }
  return stops.length > 1 ? done(stops) : badLine(undefined, 'a depot and at least one customer are expected')
}

const readFleet = (rows: readonly Row[], at: number): Answer<[vehicles: number, capacity: number], ReadRefusal> => {
  const row = rows[at]
  const [vehicles, capacity, ...more] = (row && numbersOf(row)) ?? []
  if (isWhole(vehicles) && isWhole(capacity) && vehicles > 0 && capacity > 0 && more.length === 0)
    return done([vehicles, capacity])
  return badLine(row, 'expects how many vehicles there are and what one holds, two whole numbers')
}

const headings = (rows: readonly Row[]): ReadFailure | number => {
  if (!/^VEHICLE\b/i.test(rows[1]?.text ?? '')) return badLine(rows[1], 'expects VEHICLE after the name')
  if (!/^NUMBER\s+CAPACITY$/i.test(rows[2]?.text ?? '')) return badLine(rows[2], 'expects NUMBER CAPACITY')
  if (!/^CUSTOMER\b/i.test(rows[4]?.text ?? '')) return badLine(rows[4], 'expects CUSTOMER after the vehicles')
  return /^CUST/i.test(rows[5]?.text ?? '') ? 6 : 5
}

/**
 * Reads a file in Solomon's form (also Gehring and Homberger's): name, VEHICLE with number and capacity, CUSTOMER with
 * seven numbers a line, depot first. Whatever is wrong is told with its line.
 */
export const readSolomon = (text: string): Answer<RouteTask, ReadRefusal> => {
  const rows = rowsOf(text)
  const start = headings(rows)
  if (typeof start !== 'number') return start
  const fleet = readFleet(rows, 3)
  if (!fleet.ok) return fleet
  const [vehicles, capacity] = fleet.value
  const stops = readStops(rows.slice(start), capacity)
  if (!stops.ok) return stops
  return done({
    ...{ name: rows[0]!.text, kind: 'vrptw', vehicles, capacity },
    ...{ stops: stops.value, measure: 'real', lengths: null },
  })
}
