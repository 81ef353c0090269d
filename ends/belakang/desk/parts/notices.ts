import { createStore } from '#kit/ui/store.ts'

export type Notice = {
  readonly id: number
  readonly text: string
  readonly tone: 'good' | 'bad'
  readonly detail: string
}

export const notices = createStore<{ readonly list: readonly Notice[] }>({ list: [] })

const SHOWN_MS = { good: 4_000, bad: 12_000 } as const

let last = 0

/** Says something at the edge of the screen, for a while. */
export const tell = (text: string, tone: 'good' | 'bad' = 'good', detail = ''): void => {
  last += 1
  const id = last
  notices.set({ list: [...notices.get().list.slice(-3), { id, text, tone, detail }] })
  setTimeout(() => hush(id), SHOWN_MS[tone])
}

export const hush = (id: number): void => notices.set({ list: notices.get().list.filter(n => n.id !== id) })
