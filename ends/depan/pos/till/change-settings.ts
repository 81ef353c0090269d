import type { Settings } from '#kit/counter/counter-state.ts'
import { writeMeta } from '#kit/offline/index.ts'
import type { Till } from './till.ts'

export const changeSettings = (till: Till, change: Partial<Settings>): void => {
  const settings = { ...till.store.get().settings, ...change }
  till.store.set({ settings })
  void writeMeta(till.db, 'settings', settings)
}
