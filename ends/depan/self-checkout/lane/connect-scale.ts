import { choosePort } from '#kit/devices/index.ts'
import { serialScale } from '#kit/devices/serial-scale.ts'
import type { Kiosk } from './kiosk.ts'
import { readScale } from './read-scale.ts'

/** An attendant chooses the bagging scale's port; from then on it weighs, and the simulator is gone from the screen. */
export const connectScale = async (kiosk: Kiosk): Promise<void> => {
  const port = await choosePort(navigator)
  if (!port) return
  kiosk.scale = serialScale(port)
  kiosk.store.set({ scaleKind: 'serial', onScale: 0 })
  kiosk.scale.watch(reading => readScale(kiosk, reading))
}
