const MINUTE = 60_000
const WEEK = 7 * 24 * 60 * MINUTE

/** Minutes that the clock of a zone shows more than UTC, at an instant. */
const offsetIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return (at: number): number => {
    const text = format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0
  }
}

/** From this minute (UTC, since 1970) on the clock shows `offset` minutes more than UTC. */
export type ZoneStep = { readonly from: number; readonly offset: number }

/**
 * How the clock of a zone runs between two instants (milliseconds): where it is set forward or back, to the minute. The
 * first step stands for all time before. Two changes within one week would not be seen; no zone does that.
 */
export const zoneSteps = (timeZone: string, from: number, to: number): ZoneStep[] => {
  const offsetAt = offsetIn(timeZone)
  const steps: ZoneStep[] = [{ from: Number.MIN_SAFE_INTEGER, offset: offsetAt(from) }]
  for (let at = Math.floor(from / MINUTE) * MINUTE; at < to; at += WEEK) {
    const before = steps.at(-1)!.offset
    const after = offsetAt(at + WEEK)
    if (after === before) continue
    let [low, high] = [at / MINUTE, (at + WEEK) / MINUTE]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle * MINUTE) === before) low = middle
      else high = middle
    }
    steps.push({ from: high, offset: offsetAt(high * MINUTE) })
  }
  return steps
}
