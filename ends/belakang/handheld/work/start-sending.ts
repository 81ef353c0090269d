import { sendDeeds } from '#kit/offline/deeds/index.ts'
import type { Handheld } from './handheld.ts'
import { heardFault } from './refresh.ts'
import { sendDeed } from './send-deed.ts'

/** Sends what was done on this phone, for as long as it is open. */
export const startSending = (phone: Handheld): void => {
  const { store, db } = phone
  phone.sender?.stop()
  phone.sender = sendDeeds(db, {
    send: deed => sendDeed(phone, deed),
    // An enrolled phone speaks for whoever worked with it; a person's own one for that person alone.
    mayGo: deed => {
      const { device, person, turnedAway } = store.get()
      return !turnedAway && (device !== null || person?.id === deed.who)
    },
    heard: outbox => {
      const before = store.get().outbox
      store.set({ outbox: { ...outbox, reached: outbox.reached ?? before.reached } })
      if (outbox.problem && outbox.problem !== before.problem) heardFault(phone, outbox.problem)
    },
    random: Math.random,
    now: () => new Date().toISOString(),
  })
  window.addEventListener('online', () => phone.sender?.wake())
}
