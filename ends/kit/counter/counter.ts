import type { Moment } from '#kernel/moment.ts'
import type { Sounds } from '#kit/devices/index.ts'
import { momentMaker, type Sender, type Staff, type TillData, type TillDatabase } from '#kit/offline/index.ts'
import type { Store } from '#kit/ui/index.ts'
import type { AskedTerminal, DrawerPolicy } from '#modules/payments/rules/index.ts'
import type { CounterState } from './counter-state.ts'
import type { Server } from './reach-server.ts'

/** A card terminal as screens know it. */
export type CounterTerminal = AskedTerminal & {
  /** True where no money can move; the screen says so. */
  readonly simulated: boolean
}

/**
 * Where a customer pays: a till, or a self-checkout. What it shows, where it keeps, and what it reaches; every deed that
 * both share is given it.
 */
export type Counter = {
  /** Of its database and of the lock that lets one copy run. */
  readonly name: 'ujung-till' | 'ujung-lane'
  readonly store: Store<CounterState>
  readonly db: TillDatabase
  readonly sounds: Sounds
  readonly terminal: CounterTerminal
  /** The server with this device's token; null before enrolment. */
  server: Server | null
  /** Sends what waits; null before enrolment. */
  sender: Sender | null
  /** What else it sends whenever the server has been reached. */
  readonly alsoSend: () => Promise<void>
}

/** What is taken for granted where the server has not said: Rp500.000 out, Rp20.000 difference, Rp5.000.000 in. */
const USUAL_POLICY: DrawerPolicy = { payOutLimit: 500_000, differenceLimit: 20_000, cashLimit: 5_000_000 }

export const dataOf = (counter: Pick<Counter, 'store'>): TillData => {
  const { data } = counter.store.get()
  if (!data) throw new Error('this counter has no data yet')
  return data
}

export const cashierOf = (counter: Pick<Counter, 'store'>): Staff => {
  const { cashier } = counter.store.get()
  if (!cashier) throw new Error('nobody is signed in')
  return cashier
}

export const policyOf = (counter: Counter): DrawerPolicy => dataOf(counter).snapshot.drawer ?? USUAL_POLICY

const makers = new Map<string, ReturnType<typeof momentMaker>>()

/** Now at the counter's place. */
export const nowAt = (counter: Counter): Moment => {
  const zone = dataOf(counter).snapshot.company.timeZone
  const maker = makers.get(zone) ?? momentMaker(zone)
  makers.set(zone, maker)
  return maker(new Date())
}
