type Step = 'shut' | 'attract' | 'language' | 'scanning' | 'paying' | 'done'
type Shown = { readonly offline: boolean; readonly locked: boolean; readonly step: Step }

export type Standing = 'offline' | 'locked' | 'staff' | Step

/** What matters most of a lane now: silence before a lock, a lock before a question, a question before the step. */
export const standingOf = (lane: Shown, asks: boolean): Standing => {
  if (lane.offline) return 'offline'
  if (lane.locked) return 'locked'
  return asks ? 'staff' : lane.step
}

/** `0:45`, `12:03`: how long somebody has stood there. */
export const waitOf = (since: string, now: number): string => {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
