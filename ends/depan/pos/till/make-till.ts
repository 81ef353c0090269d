import { chooseTerminal } from '#kit/counter/choose-terminal.ts'
import { makeSounds } from '#kit/devices/index.ts'
import { newId, openTillDatabase } from '#kit/offline/index.ts'
import { createStore } from '#kit/ui/index.ts'
import { sendMails } from './mail-receipt.ts'
import type { Till } from './till.ts'
import { firstState } from './till-state.ts'

export const makeTill = (): Till => {
  const store = createStore(firstState(newId(), new Date().toISOString()))
  const till: Till = {
    name: 'ujung-till',
    store,
    db: openTillDatabase('ujung-till'),
    sounds: makeSounds(() => store.get().settings.sound),
    terminal: chooseTerminal(() => till),
    server: null,
    sender: null,
    alsoSend: () => sendMails(till),
  }
  return till
}
