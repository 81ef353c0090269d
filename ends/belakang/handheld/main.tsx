import '#kit/ui/tokens.css'
import './parts/phone.css'
import { registerSW } from 'virtual:pwa-register'
import { createRoot } from 'react-dom/client'
import { lookForUpdates } from '#kit/offline/look-for-updates.ts'
import { App } from './screens/App.tsx'
import { makeHandheld, startHandheld } from './work/start-handheld.ts'

const phone = makeHandheld()
void startHandheld(phone)

/** A new version is taken while nobody's hands are on the phone: work and deeds are on the disk. */
const update = registerSW({
  immediate: true,
  onNeedRefresh: () => {
    const take = () => {
      if (document.visibilityState !== 'hidden' && phone.store.get().person) return
      document.removeEventListener('visibilitychange', take)
      void update(true)
    }
    document.addEventListener('visibilitychange', take)
    take()
  },
  onRegisteredSW: (_, registration) => lookForUpdates(registration),
})

createRoot(document.getElementById('root')!).render(<App phone={phone} />)
