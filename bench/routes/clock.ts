export type ClockName = 'wall' | 'cpu'

/** Reading the processor time is dear here and there: it is read again after this many milliseconds of wall clock. */
const FRESH = 5

/** Seconds passed since the call, by the wall or by the processor time of this process, all threads. */
export const clockOf = (name: ClockName): (() => number) => {
  const begun = performance.now()
  if (name === 'wall') return () => (performance.now() - begun) / 1000
  const start = process.cpuUsage()
  let read = begun
  let passed = 0
  return () => {
    if (performance.now() - read > FRESH) {
      const { user, system } = process.cpuUsage(start)
      passed = (user + system) / 1e6
      read = performance.now()
    }
    return passed
  }
}
