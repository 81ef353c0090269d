import { writeMeta } from '#kit/offline/index.ts'
import type { Till } from './till.ts'
import type { Settings } from './till-state.ts'

export const changeSettings = (till: Till, change: Partial<Settings>): void => {
  const settings = { ...till.store.get().settings, ...change }
  till.store.set({ settings })
  void writeMeta(till.db, 'settings', settings)
}
