import type { Moment } from '#kernel/moment.ts'
import type { Sounds } from '#kit/devices/index.ts'
import { momentMaker, type Sender, type Staff, type TillData, type TillDatabase } from '#kit/offline/index.ts'
import type { Store } from '#kit/ui/index.ts'
import type { AskedTerminal, DrawerPolicy } from '#modules/payments/rules/index.ts'
import type { Server } from './reach-server.ts'
import type { TillState } from './till-state.ts'

/** A card terminal as the till's screens know it. */
export type TillTerminal = AskedTerminal & {
  /** True where no money can move; the screen says so. */
  readonly simulated: boolean
}

/** The till as every deed is given it: what it shows, where it keeps, and what it reaches. */
export type Till = {
  readonly store: Store<TillState>
  readonly db: TillDatabase
  readonly sounds: Sounds
  readonly terminal: TillTerminal
  /** The server with this device's token; null before enrolment. */
  server: Server | null
  /** Sends what waits; null before enrolment. */
  sender: Sender | null
}

/** What is taken for granted where the server has not said: Rp500.000 out, Rp20.000 difference, Rp5.000.000 in. */
const USUAL_POLICY: DrawerPolicy = { payOutLimit: 500_000, differenceLimit: 20_000, cashLimit: 5_000_000 }

export const dataOf = (till: Till): TillData => {
  const { data } = till.store.get()
  if (!data) throw new Error('the till has no data yet')
  return data
}

export const cashierOf = (till: Till): Staff => {
  const { cashier } = till.store.get()
  if (!cashier) throw new Error('nobody is signed in')
  return cashier
}

export const policyOf = (till: Till): DrawerPolicy => dataOf(till).snapshot.drawer ?? USUAL_POLICY

const makers = new Map<string, ReturnType<typeof momentMaker>>()

/** Now at the till's place. */
export const nowAt = (till: Till): Moment => {
  const zone = dataOf(till).snapshot.company.timeZone
  const maker = makers.get(zone) ?? momentMaker(zone)
  makers.set(zone, maker)
  return maker(new Date())
}

/** Asks for a second person's PIN; null when they walk away. */
export const askApproval = (
  till: Till,
  asked: {
    permission: string
    why: NonNullable<TillState['approval']>['why']
    blanks?: Record<string, string | number>
  },
): Promise<Staff | null> =>
  new Promise(resolve => {
    const answer = (staff: Staff | null) => {
      till.store.set({ approval: null })
      resolve(staff)
    }
    till.store.set({ approval: { ...asked, answer } })
  })
