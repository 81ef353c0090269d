import { keepTrying } from '#kit/offline/index.ts'
import { hearEvents } from '#kit/server/hear-events.ts'
import type { Stay } from '#modules/lanes/rules/index.ts'
import { carryOut } from './carry-out.ts'
import type { Kiosk } from './kiosk.ts'

/** So often a lane says that it is there, though nothing has changed. */
const BEAT_MS = 15_000

/** What attendants see of the lane: never whose basket it is. */
const pictureOf = (kiosk: Kiosk) => {
  const { lane, cashier, draft, priced } = kiosk.store.get()
  return {
    step: cashier ? lane.step : ('shut' as const),
    locked: lane.locked,
    assisted: lane.assisted,
    lines: draft.lines.length,
    total: priced?.total ?? 0,
    last: (draft.lines.at(-1)?.item.name ?? '').slice(0, 200),
  }
}

type Ended = Stay & { readonly endedAt: string; readonly outcome: 'paid' | 'left' }
const hasEnded = (stay: Stay): stay is Ended => stay.endedAt !== null && stay.outcome !== null

const round = async (kiosk: Kiosk): Promise<void> => {
  const { server } = kiosk
  if (!server || !kiosk.store.get().data) return
  let news = true
  while (news) {
    const { told, wished, stays } = kiosk.store.get()
    const said = told.slice(0, 100).map(({ holds: _, ...it }) => it)
    const done = wished.slice(0, 100)
    const visits = stays.slice(0, 100).flatMap(it => (hasEnded(it) ? [it] : []))
    const heard = await server.lanes.report({ report: Date.now(), ...pictureOf(kiosk), told: said, done, visits })
    news = carryOut(kiosk, { told: told.slice(0, 100), done, stays: visits.map(it => it.id) }, heard)
  }
}

/**
 * Tells the server where the lane stands whenever that changes, and hears what attendants say from afar. Without a
 * network it waits; what was asked and answered meanwhile is on the disk and told afterwards.
 */
export const keepTelling = (kiosk: Kiosk): void => {
  const teller = keepTrying({ round: () => round(kiosk), failed: async () => {}, random: Math.random })
  let shown = ''
  let hearing = false
  const look = () => {
    const { told, wished, stays, device } = kiosk.store.get()
    if (device && !hearing) {
      hearing = true
      hearEvents({
        headers: () => ({ authorization: `Bearer ${kiosk.store.get().device?.token ?? ''}` }),
        heard: topic => {
          if (topic === null || topic === 'lanes.lane-told') teller.wake()
        },
        says: state => {
          if (state === 'live') teller.wake()
        },
      })
    }
    const now = JSON.stringify([pictureOf(kiosk), told, wished, stays])
    if (now === shown) return
    shown = now
    teller.wake()
  }
  kiosk.store.watch(look)
  look()
  setInterval(() => teller.wake(), BEAT_MS)
  window.addEventListener('online', () => teller.wake())
}
