import { registerSW } from 'virtual:pwa-register'
import { createRoot } from 'react-dom/client'
import { lookForUpdates } from '#kit/offline/index.ts'
import { Frame } from '#kit/ui/index.ts'
import { makeKiosk } from './lane/kiosk.ts'
import { startKiosk } from './lane/start-kiosk.ts'
import { App } from './screens/App.tsx'

const kiosk = makeKiosk()
void startKiosk(kiosk)

/** A new version is taken while nobody stands at the lane. */
const update = registerSW({
  immediate: true,
  onNeedRefresh: () => {
    const stop = kiosk.store.watch(() => {
      if (kiosk.store.get().lane.step !== 'attract') return
      stop()
      void update(true)
    })
  },
  onRegisteredSW: (_, registration) => lookForUpdates(registration),
})

createRoot(document.getElementById('root')!).render(
  <Frame>
    <App kiosk={kiosk} />
  </Frame>,
)
