import type { Day } from '#kernel/moment.ts'
import { demoId } from './demo-id.ts'

/** When each register is free again, in seconds after midnight. */
export type Tills = Map<string, number>

type Served = { readonly register: string; readonly cashier: string; readonly second: number }

/** Since this day Kemang has a self-checkout. */
export const SELF_CHECKOUT_SINCE: Day = '2026-07-01'

/** Who stands where: register, user name, hours from and to. */
const ROSTER: Readonly<Record<'KMG' | 'DGO', readonly (readonly [string, string, number, number])[]>> = {
  KMG: [
    ['KMG-01', 'siti', 7, 15],
    ['KMG-01', 'dimas', 15, 22],
    ['KMG-02', 'dimas', 11, 15],
    ['KMG-02', 'bagus', 16, 21],
    ['KMG-03', 'siti', 7, 15],
    ['KMG-03', 'dimas', 15, 22],
  ],
  DGO: [
    ['DGO-01', 'asep', 7, 16],
    ['DGO-01', 'rina', 16, 22],
  ],
}

const takes = (register: string, lines: number, attended: boolean, day: Day) =>
  register !== 'KMG-03' || (day >= SELF_CHECKOUT_SINCE && lines <= 6 && !attended)

/**
 * The register that serves somebody soonest, who stands there, and when they have paid: 20 seconds and 4 for each line
 * after the one before has gone. Marks the register busy until then. `attended` goods need a person at the till.
 */
export const freeRegister = (
  shop: 'KMG' | 'DGO',
  second: number,
  lines: number,
  attended: boolean,
  day: Day,
  tills: Tills,
): Served => {
  const open = ROSTER[shop].filter(
    ([register, , from, to]) => second >= from * 3600 && second < to * 3600 && takes(register, lines, attended, day),
  )
  const free = (register: string) => tills.get(register) ?? 0
  const start = (register: string) => Math.max(second, free(register))
  const sooner = (a: string, b: string) => start(a) - start(b) || free(a) - free(b)
  const [register, user] = open.reduce((best, next) => (sooner(next[0], best[0]) < 0 ? next : best))
  const paid = start(register) + 20 + 4 * lines
  tills.set(register, paid)
  return { register: demoId('register', register), cashier: demoId('party', user), second: paid }
}
