import { type Answer, done, refused } from '#kernel/answer.ts'
import { readMatrix } from './read-matrix.ts'
import { badLine, numbersOf, type Row, rowsOf } from './read-rows.ts'
import type { ReadRefusal, RouteTask, Stop } from './route-task.ts'

type Sheet = {
  readonly said: ReadonlyMap<string, { readonly row: Row; readonly value: string }>
  readonly sections: ReadonlyMap<string, { readonly row: Row; readonly rows: readonly Row[] }>
}

const SECTIONS = new Set(['NODE_COORD', 'DEMAND', 'DEPOT', 'EDGE_WEIGHT', 'DISPLAY_DATA'])
const KEYS = new Set(
  'NAME COMMENT TYPE DIMENSION EDGE_WEIGHT_TYPE EDGE_WEIGHT_FORMAT NODE_COORD_TYPE DISPLAY_DATA_TYPE CAPACITY VEHICLES'.split(
    ' ',
  ),
)

/** Some files write limits that bind nothing. */
const limitsNothing = (name: string, value: string): boolean =>
  (name === 'SERVICE_TIME' && Number(value) === 0) || (name === 'DISTANCE' && Number(value) >= 999_999)

const readSheet = (rows: readonly Row[]): Answer<Sheet, ReadRefusal> => {
  const said = new Map<string, { row: Row; value: string }>()
  const sections = new Map<string, { row: Row; rows: Row[] }>()
  let open: Row[] | null = null
  for (const row of rows) {
    if (/^EOF\b/i.test(row.text)) break
    const section = /^([A-Z_0-9]+)_SECTION\s*:?$/i.exec(row.text)?.[1]?.toUpperCase()
    const [, key, value] = /^([A-Z_0-9]+)\s*:\s*(.*)$/i.exec(row.text) ?? []
    if (section) {
      if (!SECTIONS.has(section))
        return refused('not-supported', `line ${row.line}: ${section}_SECTION is not known here`)
      open = []
      sections.set(section, { row, rows: open })
    } else if (key) {
      const name = key.toUpperCase()
      if (!KEYS.has(name) && !limitsNothing(name, value!))
        return refused('not-supported', `line ${row.line}: ${name} is a limit not known here`)
      said.set(name, { row, value: value!.trim() })
    } else if (open) open.push(row)
    else return badLine(row, `expects KEYWORD : VALUE or a section, found “${row.text}”`)
  }
  return done({ said, sections })
}

const wholeSaid = (sheet: Sheet, key: string): Answer<number, ReadRefusal> => {
  const it = sheet.said.get(key)
  const value = Number(it?.value || Number.NaN)
  return Number.isSafeInteger(value) && value > 0
    ? done(value)
    : badLine(it?.row, `${key} is expected as a whole number`)
}

/** One number or more a node, in any order of nodes, every node once. */
const readNodes = (sheet: Sheet, section: string, count: number, width: number): Answer<number[][], ReadRefusal> => {
  const it = sheet.sections.get(section)
  if (!it) return refused('incomplete', `${section}_SECTION is missing`)
  const found: number[][] = []
  for (const row of it.rows) {
    const [node, ...cells] = numbersOf(row) ?? []
    if (node === undefined || cells.length !== width) return badLine(row, `expects a node and ${width} number(s)`)
    if (!Number.isInteger(node) || node < 1 || node > count)
      return badLine(row, `node ${node} is not one of 1 to ${count}`)
    if (found[node - 1]) return badLine(row, `node ${node} stands here a second time`)
    found[node - 1] = cells
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).find(node => !found[node - 1])
  return missing
    ? refused('incomplete', `${section}_SECTION, line ${it.row.line}: node ${missing} is missing`)
    : done(found)
}

const readDepot = (sheet: Sheet, count: number): Answer<number, ReadRefusal> => {
  const it = sheet.sections.get('DEPOT')
  const nodes = it?.rows.flatMap(row => row.cells).filter(cell => cell !== '-1') ?? ['1']
  const depot = Number(nodes[0])
  if (nodes.length !== 1) return refused('not-supported', `line ${it?.row.line}: exactly one depot is expected`)
  return Number.isInteger(depot) && depot >= 1 && depot <= count
    ? done(depot)
    : badLine(it?.row, `the depot ${nodes[0]} is not one of the nodes 1 to ${count}`)
}

const readPlaces = (
  sheet: Sheet,
  count: number,
): Answer<[coords: number[][], lengths: number[] | null], ReadRefusal> => {
  const type = sheet.said.get('EDGE_WEIGHT_TYPE')
  if (type?.value === 'EUC_2D') {
    const coords = readNodes(sheet, 'NODE_COORD', count, 2)
    return coords.ok ? done([coords.value, null]) : coords
  }
  if (type?.value !== 'EXPLICIT')
    return refused(
      'not-supported',
      `EDGE_WEIGHT_TYPE ${type?.value ?? 'is missing'}: EUC_2D and EXPLICIT are known here`,
    )
  const weights = sheet.sections.get('EDGE_WEIGHT')
  const lengths = readMatrix(weights?.rows ?? [], sheet.said.get('EDGE_WEIGHT_FORMAT')?.value ?? '', count)
  return lengths.ok ? done([Array.from({ length: count }, () => [0, 0]), lengths.value]) : lengths
}

const checkDemands = (sheet: Sheet, demands: number[][], capacity: number, depot: number) => {
  const wrong = demands.findIndex(([d]) => !Number.isSafeInteger(d) || d! < 0 || d! > capacity)
  const rowOf = (node: number) => sheet.sections.get('DEMAND')!.rows.find(row => Number(row.cells[0]) === node)
  if (wrong >= 0)
    return badLine(rowOf(wrong + 1), `demand ${demands[wrong]![0]} is not a whole number from 0 to ${capacity}`)
  return demands[depot - 1]![0] === 0 ? null : badLine(rowOf(depot), 'the demand of the depot is 0')
}

/** Moves the depot to the front; a matrix of lengths follows. */
const depotFirst = (order: readonly number[], lengths: readonly number[] | null): number[] | null =>
  lengths && order.flatMap(from => order.map(to => lengths[from * order.length + to]!))

/**
 * Reads a CVRPLIB (TSPLIB) file of type CVRP with one depot: EUC_2D coordinates or an explicit matrix. A key or section
 * that would limit routes in a way the solver does not know (DISTANCE, SERVICE_TIME, …) is refused by name, not ignored.
 */
export const readCvrplib = (text: string): Answer<RouteTask, ReadRefusal> => {
  const sheet = readSheet(rowsOf(text))
  if (!sheet.ok) return sheet
  const type = sheet.value.said.get('TYPE')
  if (type?.value !== 'CVRP') return refused('not-supported', `TYPE ${type?.value ?? 'is missing'}: CVRP is expected`)
  const count = wholeSaid(sheet.value, 'DIMENSION')
  if (!count.ok) return count
  const capacity = wholeSaid(sheet.value, 'CAPACITY')
  if (!capacity.ok) return capacity
  const vehicles = sheet.value.said.has('VEHICLES') ? wholeSaid(sheet.value, 'VEHICLES') : done(null)
  if (!vehicles.ok) return vehicles
  if (count.value < 2) return badLine(sheet.value.said.get('DIMENSION')?.row, 'a depot and a customer are expected')
  const places = readPlaces(sheet.value, count.value)
  if (!places.ok) return places
  const demands = readNodes(sheet.value, 'DEMAND', count.value, 1)
  if (!demands.ok) return demands
  const depot = readDepot(sheet.value, count.value)
  if (!depot.ok) return depot
  const odd = checkDemands(sheet.value, demands.value, capacity.value, depot.value)
  if (odd) return odd
  const [coords, lengths] = places.value
  const nodes = Array.from({ length: count.value }, (_, i) => i)
  const order = [depot.value - 1, ...nodes.filter(node => node !== depot.value - 1)]
  const stops = order.map(
    (node): Stop => ({
      ...{ id: node, x: coords[node]![0]!, y: coords[node]![1]!, demand: demands.value[node]![0]! },
      ...{ ready: 0, due: 0, service: 0 },
    }),
  )
  const name = sheet.value.said.get('NAME')?.value ?? ''
  const task = {
    name,
    kind: 'cvrp',
    vehicles: vehicles.value,
    capacity: capacity.value,
    stops,
    measure: 'whole',
  } as const
  return done({ ...task, lengths: depotFirst(order, lengths) })
}
