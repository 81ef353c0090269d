/** Lets a key do something so many times a minute, and `burst` at once. Kept in memory: each process counts its own. */
export type SlowDown = { readonly allows: (key: string, now: Date) => boolean }

type Bucket = { left: number; at: number }

const MOST_KEYS = 50_000

/**
 * A leaky bucket for each key, for endpoints that anyone may ask. It forgets the keys asked longest ago when there are
 * very many, so that nobody fills the memory.
 */
export const openSlowDown = (perMinute: number, burst: number): SlowDown => {
  const buckets = new Map<string, Bucket>()
  return {
    allows: (key, now) => {
      const at = now.getTime()
      const old = buckets.get(key) ?? { left: burst, at }
      const left = Math.min(burst, old.left + ((at - old.at) * perMinute) / 60_000)
      buckets.delete(key)
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at })
      if (buckets.size > MOST_KEYS) buckets.delete(buckets.keys().next().value!)
      return left >= 1
    },
  }
}
