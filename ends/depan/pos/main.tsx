import { registerSW } from 'virtual:pwa-register'
import { createRoot } from 'react-dom/client'
import { startCounter } from '#kit/counter/start-counter.ts'
import { lookForUpdates } from '#kit/offline/index.ts'
import { Frame } from '#kit/ui/index.ts'
import { App } from './screens/App.tsx'
import { makeTill } from './till/make-till.ts'
import { takeUpdateWhenIdle } from './till/take-update.ts'

const till = makeTill()
void startCounter(till)

const update = registerSW({
  immediate: true,
  onNeedRefresh: () => takeUpdateWhenIdle(till, () => update(true)),
  onRegisteredSW: (_, registration) => lookForUpdates(registration),
})

createRoot(document.getElementById('root')!).render(
  <Frame>
    <App till={till} />
  </Frame>,
)
