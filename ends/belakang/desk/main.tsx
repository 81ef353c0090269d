import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { DeskFrame } from './look/DeskFrame.tsx'
import { Tongue } from './parts/Tongue.tsx'
import { Gate } from './screens/gate/Gate.tsx'
import { openQueries } from './server/queries.ts'

createRoot(document.getElementById('root')!).render(
  <DeskFrame>
    <QueryClientProvider client={openQueries()}>
      <Tongue>
        <Gate />
      </Tongue>
    </QueryClientProvider>
  </DeskFrame>,
)
