import { startCounter } from '#kit/counter/start-counter.ts'
import { resumeAttendant } from './attend.ts'
import type { Kiosk } from './kiosk.ts'
import { resumeLane } from './move-on.ts'
import { resumeMoney } from './pay-by-card.ts'
import { readScale } from './read-scale.ts'
import { keepTelling } from './tell-console.ts'

/** Opens the lane on what is kept here: basket, questions to attendants and money that had come are all still there. */
export const startKiosk = async (kiosk: Kiosk): Promise<void> => {
  await startCounter(kiosk)
  if (!kiosk.store.get().data) {
    const stop = kiosk.store.watch(() => {
      if (!kiosk.store.get().data) return
      stop()
      resumeAttendant(kiosk)
    })
  } else {
    resumeAttendant(kiosk)
    await resumeLane(kiosk)
    await resumeMoney(kiosk)
    kiosk.simulator.put(kiosk.store.get().onScale - kiosk.simulator.onIt())
  }
  keepTelling(kiosk)
  kiosk.scale.watch(reading => readScale(kiosk, reading))
}
