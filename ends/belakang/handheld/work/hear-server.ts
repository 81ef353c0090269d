import { hearEvents } from '#kit/server/hear-events.ts'
import { headersOf } from '../server/reach-server.ts'
import type { Handheld } from './handheld.ts'

/** The area of a topic: `flow.task-opened` is about `flow`. */
const areaOf = (topic: string) => topic.split('.', 1)[0]!

const GATHER_MS = 400

/** Hears what the server announces, for as long as somebody is signed in; screens ask again for what it touches. */
export const hearServer = (phone: Handheld): void => {
  const { store } = phone
  let end: (() => void) | null = null
  let who: string | null = null
  let touched = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = () => {
    timer = undefined
    const beats = { ...store.get().beats }
    for (const area of touched) beats[area] = (beats[area] ?? 0) + 1
    touched = new Set()
    store.set({ beats })
  }
  const heard = (topic: string | null) => {
    for (const area of topic
      ? [areaOf(topic)]
      : Object.keys(store.get().beats).concat('flow', 'stock', 'distribution', 'purchasing', 'orders', 'lanes'))
      touched.add(area)
    if (timer === undefined) timer = setTimeout(settle, GATHER_MS)
  }
  const follow = () => {
    const { person, device } = store.get()
    const now = person?.id ?? null
    if (now === who) return
    who = now
    end?.()
    end = now
      ? hearEvents({
          headers: () => headersOf({ token: device?.token ?? null, person: now }),
          heard,
          says: live => {
            store.set({ live })
            if (live === 'live') phone.sender?.wake()
          },
        })
      : null
  }
  follow()
  store.watch(follow)
}
