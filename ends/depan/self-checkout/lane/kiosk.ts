import { chooseTerminal } from '#kit/counter/choose-terminal.ts'
import type { Counter } from '#kit/counter/counter.ts'
import { makeSounds, type Scale, type SimulatedScale, simulatedScale } from '#kit/devices/index.ts'
import { newId, openTillDatabase } from '#kit/offline/index.ts'
import { createStore, type Store } from '#kit/ui/index.ts'
import { firstKioskState, type KioskState } from './kiosk-state.ts'

/** A self-checkout as every deed is given it: a counter, with a bagging scale. */
export type Kiosk = Omit<Counter, 'store'> & {
  readonly store: Store<KioskState>
  readonly simulator: SimulatedScale
  scale: Scale
}

export const makeKiosk = (): Kiosk => {
  const store = createStore(firstKioskState(newId(), new Date().toISOString()))
  const simulator = simulatedScale()
  const kiosk: Kiosk = {
    name: 'ujung-lane',
    store,
    db: openTillDatabase('ujung-lane'),
    sounds: makeSounds(() => store.get().settings.sound),
    terminal: chooseTerminal(() => kiosk),
    server: null,
    sender: null,
    alsoSend: async () => {},
    simulator,
    scale: simulator,
  }
  return kiosk
}
