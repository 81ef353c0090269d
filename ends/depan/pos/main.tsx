import { registerSW } from 'virtual:pwa-register'
import { createRoot } from 'react-dom/client'
import { Frame } from '#kit/ui/index.ts'
import { App } from './screens/App.tsx'
import { makeTill, startTill } from './till/start-till.ts'

const till = makeTill()
void startTill(till)

// A new version is taken at the next start of the till, never under a cashier's hands.
registerSW({ immediate: true })

createRoot(document.getElementById('root')!).render(
  <Frame>
    <App till={till} />
  </Frame>,
)
