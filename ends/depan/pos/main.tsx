import { registerSW } from 'virtual:pwa-register'
import { createRoot } from 'react-dom/client'
import { lookForUpdates } from '#kit/offline/index.ts'
import { Frame } from '#kit/ui/index.ts'
import { App } from './screens/App.tsx'
import { makeTill, startTill } from './till/start-till.ts'
import { takeUpdateWhenIdle } from './till/take-update.ts'

const till = makeTill()
void startTill(till)

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
