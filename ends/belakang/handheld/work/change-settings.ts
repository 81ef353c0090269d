import { writeMeta } from '#kit/offline/index.ts'
import type { Handheld } from './handheld.ts'
import type { Settings } from './handheld-state.ts'

export const changeSettings = (phone: Handheld, change: Partial<Settings>): void => {
  const settings = { ...phone.store.get().settings, ...change }
  phone.store.set({ settings })
  void writeMeta(phone.db, 'settings', settings)
}
