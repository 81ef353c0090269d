/** How patient a key is: a few tries are free, then each costs twice the wait of the one before, up to a cap. */
export type Patience = {
  readonly free: number
  /** Seconds to wait after the first try that was not free. */
  readonly first: number
  /** Longest wait, seconds. */
  readonly longest: number
  /** Seconds of quiet after which all is forgotten. */
  readonly forget: number
}

/** For one account, whether it exists or not: at most about 200 guesses a day, however many addresses try. */
export const ACCOUNT: Patience = { free: 5, first: 30, longest: 900, forget: 3600 }
/** For one address: many cashiers stand behind one shop's address, so it is more generous. */
export const ADDRESS: Patience = { free: 40, first: 30, longest: 900, forget: 3600 }
/** For passkey ceremonies, which need no secret to begin, per address. */
export const CEREMONY: Patience = { free: 120, first: 10, longest: 900, forget: 600 }

export type Tries = {
  readonly count: number
  /** Milliseconds since 1970. */
  readonly lastAt: number
  /** Until when nothing is tried, milliseconds since 1970. */
  readonly blockedUntil: number
}

export const NO_TRIES: Tries = { count: 0, lastAt: 0, blockedUntil: 0 }

const waitAfter = ({ free, first, longest }: Patience, count: number): number =>
  count < free ? 0 : Math.min(longest, first * 2 ** Math.min(count - free, 30))

/** Seconds left to wait before the next try; 0 is none. */
export const waitLeft = (tries: Tries, nowMs: number): number =>
  Math.max(0, Math.ceil((tries.blockedUntil - nowMs) / 1000))

/**
 * Counts a try before its secret is looked at, so that many at once can't share one count; success takes it back.
 * The caller has made sure that nothing is left to wait.
 */
export const counted = (patience: Patience, tries: Tries, nowMs: number): Tries => {
  const forgotten = nowMs - tries.lastAt > patience.forget * 1000
  const count = (forgotten ? 0 : tries.count) + 1
  return { count, lastAt: nowMs, blockedUntil: nowMs + waitAfter(patience, count) * 1000 }
}

/** An address as throttles see it: an IPv6 customer holds a whole /64. */
export const throttledAddress = (ip: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped) return mapped[1]!
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
