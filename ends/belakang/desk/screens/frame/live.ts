import { createStore } from '#kit/ui/store.ts'
import type { LiveState } from '../../server/hear-live.ts'

/** Whether this screen hears the server at this moment. */
export const live = createStore<{ readonly state: LiveState }>({ state: 'joining' })
