import type { Odds } from '../odds/count-odds.ts'
import { type Claim, fewestPacks, gainOf, mostPacks, type Shortage } from './claim.ts'

/** A shortage as an integer programme in the LP format of CPLEX, and how to read its answer. */
export type ShareProgramme = {
  readonly text: string
  /** Units by claim from the values of the programme's columns. */
  read(primalOf: (column: string) => number): number[]
}

const figure = (value: number): string => String(Math.round(value * 1e6) / 1e6)
const term = (factor: number, column: string): string =>
  `${factor < 0 ? '-' : '+'} ${figure(Math.abs(factor))} ${column}`

/** Packs that are sent at once: the least shipment, where it is more than one pack. */
const bundleOf = (claim: Claim): number => (fewestPacks(claim) > 1 ? fewestPacks(claim) : 0)

/** Long lines are cut: readers of the format take some hundred characters. */
const lines = (parts: readonly string[]): string => parts.join('\n  ')

const columnsOf = (odds: Odds, claims: readonly Claim[]) => {
  const goal: string[] = []
  const rows: string[] = []
  const bounds: string[] = []
  const whole: string[] = []
  const yes: string[] = []
  for (const [n, claim] of claims.entries()) {
    const most = mostPacks(claim)
    if (most === 0) continue
    const bundle = bundleOf(claim)
    if (bundle > 0) {
      goal.push(term(gainOf(odds, claim, 0, bundle * claim.pack), `y${n}`))
      yes.push(`y${n}`)
      rows.push(`o${n}: z${n} - ${most - bundle} y${n} <= 0`)
    }
    const parts = Array.from({ length: most - bundle }, (_, k) => `x${n}_${k}`)
    for (const [k, column] of parts.entries()) {
      goal.push(term(gainOf(odds, claim, (bundle + k) * claim.pack, claim.pack), column))
      bounds.push(`0 <= ${column} <= 1`)
    }
    rows.push(`s${n}: ${lines([...parts.map(column => `+ ${column}`), `- z${n}`])} = 0`)
    bounds.push(`0 <= z${n} <= ${most - bundle}`)
    whole.push(`z${n}`)
  }
  return { goal, rows, bounds, whole, yes }
}

/** The units that claims take, as a row; `perUnit` is what each takes of what is limited. */
const use = (claims: readonly Claim[], perUnit: (claim: Claim) => number): string[] =>
  claims.flatMap((claim, n) => {
    const each = perUnit(claim) * claim.pack
    if (each === 0 || mostPacks(claim) === 0) return []
    const bundle = bundleOf(claim)
    return bundle > 0 ? [term(each * bundle, `y${n}`), term(each, `z${n}`)] : [term(each, `z${n}`)]
  })

/**
 * Which packs go where so that the most sales are saved, as an integer programme: whole packs `z`, the least shipment `y` or
 * nothing, and what each further pack saves `x`. Because each saves less than the one before, they fill in their order.
 * Limits are what is there of each stock and what each room takes.
 */
export const shareProgramme = (odds: Odds, { there, rooms, claims }: Shortage): ShareProgramme => {
  const { goal, rows, bounds, whole, yes } = columnsOf(odds, claims)
  const limit = (name: string, parts: string[], most: number) =>
    parts.length === 0 || !Number.isFinite(most) ? [] : [`${name}: ${lines(parts)} <= ${figure(most)}`]
  const limits = [
    ...there.flatMap((most, s) =>
      limit(
        `t${s}`,
        use(claims, c => ((c.stock ?? 0) === s ? 1 : 0)),
        most,
      ),
    ),
    ...rooms.flatMap((most, r) =>
      limit(
        `r${r}`,
        use(claims, c => c.rooms?.find(it => it.number === r)?.perUnit ?? 0),
        most,
      ),
    ),
  ]
  const section = (head: string, parts: readonly string[]) => (parts.length === 0 ? [] : [head, `  ${lines(parts)}`])
  return {
    text: [
      ...['Maximize', `  saved: ${goal.length === 0 ? '0 z0' : lines(goal)}`],
      ...section('Subject To', [...limits, ...rows]),
      ...section('Bounds', bounds),
      ...[...section('Generals', whole), ...section('Binaries', yes), 'End', ''],
    ].join('\n'),
    read: primalOf =>
      claims.map((claim, n) => {
        if (mostPacks(claim) === 0) return 0
        const bundle = bundleOf(claim)
        const packs = Math.round(primalOf(`z${n}`)) + (bundle > 0 ? bundle * Math.round(primalOf(`y${n}`)) : 0)
        return packs * claim.pack
      }),
  }
}
