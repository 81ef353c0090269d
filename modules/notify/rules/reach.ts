export const WAYS = ['mail', 'whatsapp', 'sms', 'call'] as const
/** How news of work reaches a person. */
export type ReachWay = (typeof WAYS)[number]

/** The same, and `push`: to the phones on which a person asked for it; it has no address of its own. */
export const NOTICE_WAYS = [...WAYS, 'push'] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** `every`: each task given to the person; `late`: what is or soon will be late; `urgent`: what cannot wait. */
export const LEVELS = ['every', 'late', 'urgent'] as const
export type Level = (typeof LEVELS)[number]

export type Reach = {
  /** Minutes after midnight between which nothing is sent; null for none. */
  readonly quietFrom: number | null
  readonly quietTo: number | null
  /** Urgent work comes in quiet hours as well. */
  readonly urgentAnytime: boolean
  readonly ways: readonly { readonly way: NoticeWay; readonly address: string; readonly from: Level }[]
}

const DAY = 1440

/** Minutes until the quiet hours are over; 0 outside of them. */
export const quietLeft = (from: number | null, to: number | null, minute: number): number => {
  if (from === null || to === null) return 0
  const length = (to - from + DAY) % DAY
  const into = (minute - from + DAY) % DAY
  return into < length ? length - into : 0
}

export type Planned = { readonly way: NoticeWay; readonly address: string; readonly waitMinutes: number }

/** By which ways news of a level goes to somebody whose clock shows `minute`, and how long each waits. */
export const planNotices = (reach: Reach, level: Level, minute: number): Planned[] => {
  const quiet = quietLeft(reach.quietFrom, reach.quietTo, minute)
  const waitMinutes = level === 'urgent' && reach.urgentAnytime ? 0 : quiet
  return reach.ways
    .filter(it => LEVELS.indexOf(level) >= LEVELS.indexOf(it.from))
    .map(({ way, address }) => ({ way, address, waitMinutes }))
}

/** From this weight on a task is urgent. */
export const URGENT_WEIGHT = 80

export type News = {
  readonly reason: 'given' | 'reminded' | 'escalated' | 'urgent'
  readonly weight: number
  readonly late: boolean
  readonly escalated: number
}

/** How urgent news of a task is. */
export const levelOf = ({ reason, weight, late, escalated }: News): Level => {
  if (weight >= URGENT_WEIGHT || escalated > 1) return 'urgent'
  return late || reason === 'reminded' || reason === 'escalated' ? 'late' : 'every'
}
