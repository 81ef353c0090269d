import { describe, expect, test } from 'vitest'
import { dice as diceOf } from '#demo/dice.ts'
import { type Claim, mostSaved, openOdds, type Shortage, shareGreedily, weighShortage } from '../../rules/index.ts'
import { openSharing } from './share-exactly.ts'

const odds = openOdds()
const PATIENT = { one: 10, all: 1000 }

/** What is saved, written apart from the rule. */
const savedIn = ({ claims }: Shortage, given: readonly number[]): number =>
  claims.reduce((sum, c, n) => {
    const lost = (stock: number) => odds.lost(c.mean, c.surplus, stock)
    return sum + (c.weight ?? 1) * (lost(c.position) - lost(c.position + given[n]!))
  }, 0)

const takes = (c: Claim, room: number) => c.rooms?.find(it => it.number === room)?.perUnit ?? 0

/** What breaks a limit, in words; written apart from the rule. */
const broken = ({ there, rooms, claims }: Shortage, given: readonly number[]): string[] => {
  const out: string[] = []
  for (const [n, c] of claims.entries()) {
    const g = given[n]!
    if (g < 0 || g > c.wish + 1e-9) out.push(`claim ${n} gets ${g} of ${c.wish}`)
    if (Math.abs(g / c.pack - Math.round(g / c.pack)) > 1e-9)
      out.push(`claim ${n}: ${g} is not whole packs of ${c.pack}`)
    if (g > 0 && g < (c.least ?? 0) - 1e-9) out.push(`claim ${n}: ${g} is below its least ${c.least}`)
  }
  const sum = (part: (c: Claim) => number) => claims.reduce((all, c, n) => all + given[n]! * part(c), 0)
  for (const [s, most] of there.entries()) {
    const left = most - sum(c => ((c.stock ?? 0) === s ? 1 : 0))
    if (left < -1e-9) out.push(`stock ${s}: ${-left} beyond ${most}`)
  }
  for (const [r, most] of rooms.entries()) {
    const used = sum(c => takes(c, r))
    if (used > most + 1e-9) out.push(`room ${r}: ${used} of ${most}`)
  }
  return out
}

const PACKS = [1, 4, 6, 10, 12, 24]
const made = (seed: string, size: { claims: number; stocks: number; rooms: number }): Shortage => {
  const dice = diceOf(seed)
  const claims = Array.from({ length: size.claims }, (): Claim => {
    const pack = dice.pick(PACKS)
    const mean = 3 + dice.below(40)
    const wish = pack * Math.max(1, Math.round((mean * (1 + dice.below(3))) / pack))
    return {
      ...{ wish, pack, mean, position: dice.below(mean), surplus: dice.below(10) / 10 },
      ...(dice.chance(500) ? { least: Math.min(wish, pack * (1 + dice.below(4))) } : {}),
      ...(size.stocks > 1 ? { stock: dice.below(size.stocks) } : {}),
      ...(size.rooms > 0 ? { rooms: [{ number: dice.below(size.rooms), perUnit: 1 + dice.below(3) }] } : {}),
    }
  })
  const wished = (part: (c: Claim) => number) => claims.reduce((sum, c) => sum + c.wish * part(c), 0)
  return {
    claims,
    there: Array.from({ length: size.stocks }, (_, s) =>
      Math.floor((wished(c => ((c.stock ?? 0) === s ? 1 : 0)) * (20 + dice.below(60))) / 100),
    ),
    rooms: Array.from({ length: size.rooms }, (_, r) =>
      Math.floor((wished(c => takes(c, r)) * (20 + dice.below(50))) / 100),
    ),
  }
}

/** Goods that are enough and weigh differently, for two trucks of which all together take less than each of them could. */
const trucks = (seed: string, size: { claims: number }): Shortage => {
  const dice = diceOf(seed)
  const { claims, rooms } = made(seed, { ...size, stocks: 1, rooms: 2 })
  const heavy = claims.map((c): Claim => {
    const { number } = c.rooms![0]!
    const perUnit = 1 + dice.below(9)
    const both = [number, 2].map(room => ({ number: room, perUnit }))
    return { ...c, rooms: both, weight: (1 + dice.below(30)) / 10 }
  })
  const wished = (room: number) => heavy.reduce((sum, c) => sum + c.wish * takes(c, room), 0)
  const most = rooms.map((_, r) => Math.floor((wished(r) * (30 + dice.below(50))) / 100))
  return { claims: heavy, there: [Number.POSITIVE_INFINITY], rooms: [...most, Math.floor(0.8 * (most[0]! + most[1]!))] }
}

/** The most that can be saved, by trying everything. */
const tryAll = (shortage: Shortage): number => {
  const given = shortage.claims.map(() => 0)
  const go = (n: number): number => {
    if (n === given.length) return broken(shortage, given).length === 0 ? savedIn(shortage, given) : -1
    let best = -1
    const { pack, wish } = shortage.claims[n]!
    for (let units = 0; units <= wish; units += pack) {
      given[n] = units
      best = Math.max(best, go(n + 1))
    }
    given[n] = 0
    return best
  }
  return go(0)
}

describe('sharing exactly', () => {
  test('saves what the best of all ways to share saves, up to what is not worth the programme', async () => {
    const share = openSharing(odds, PATIENT)
    let solved = 0
    for (let n = 0; n < 24; n += 1) {
      const rooms = n % 2
      const shortage =
        n % 4 === 3
          ? trucks(`small ${n}`, { claims: 4 })
          : made(`small ${n}`, { claims: 4, stocks: 1 + (n % 3 === 0 ? 1 : 0), rooms })
      const { given, how } = await share(shortage)
      const best = tryAll(shortage)
      expect(broken(shortage, given)).toEqual([])
      expect(savedIn(shortage, given)).toBeLessThanOrEqual(best + 1e-9)
      expect(mostSaved(odds, shortage)).toBeGreaterThanOrEqual(best - 1e-9)
      if (how === 'exact') solved += 1
      const may = how === 'exact' ? 0.0002 * best : Math.max(0.005 * mostSaved(odds, shortage), 0.1)
      expect(best - savedIn(shortage, given)).toBeLessThanOrEqual(may + 1e-6)
    }
    expect(solved).toBeGreaterThan(5)
  })

  test('is never worse than pack by pack, keeps all limits, and is better where packs and least shipments are in the way', async () => {
    const share = openSharing(odds, PATIENT)
    let [better, worst] = [0, 0]
    for (let n = 0; n < 36; n += 1) {
      const shortage = made(`middle ${n}`, { claims: 12, stocks: 1, rooms: 0 })
      const greedy = shareGreedily(odds, shortage)
      const { given } = await share(shortage)
      expect(broken(shortage, greedy)).toEqual([])
      expect(broken(shortage, given)).toEqual([])
      const [was, is] = [savedIn(shortage, greedy), savedIn(shortage, given)]
      expect(is).toBeGreaterThanOrEqual(was - 1e-9)
      if (is > was + 1e-9) better += 1
      worst = Math.max(worst, 1 - was / is)
    }
    expect(better).toBeGreaterThan(5)
    expect(worst).toBeGreaterThan(0.005)
  })

  test('rooms of several goods are kept and filled well', async () => {
    const share = openSharing(odds, PATIENT)
    for (let n = 0; n < 5; n += 1) {
      const shortage =
        n % 2 === 1 ? trucks(`rooms ${n}`, { claims: 24 }) : made(`rooms ${n}`, { claims: 24, stocks: 3, rooms: 4 })
      const greedy = shareGreedily(odds, shortage)
      const { given } = await share(shortage)
      expect([broken(shortage, greedy), broken(shortage, given)]).toEqual([[], []])
      expect(savedIn(shortage, given)).toBeGreaterThanOrEqual(savedIn(shortage, greedy) - 1e-9)
    }
  })

  test('what is plain, too large or out of time is shared pack by pack, and says so', async () => {
    const plain = made('plain', { claims: 30, stocks: 1, rooms: 0 })
    const same = { ...plain, claims: plain.claims.map(({ least: _, ...c }) => ({ ...c, pack: 6, wish: 60 })) }
    expect(weighShortage(odds, same, shareGreedily(odds, same))).toBe('plain')
    expect((await openSharing(odds)(same)).how).toBe('plain')
    const hard = made('middle 1', { claims: 12, stocks: 1, rooms: 0 })
    const greedy = shareGreedily(odds, hard)
    expect(weighShortage(odds, hard, greedy)).toBe('hard')
    expect(await openSharing(odds, { one: 1, all: 0 })(hard)).toEqual({ given: greedy, how: 'cut-off' })
    const many = made('many', { claims: 130, stocks: 1, rooms: 1 })
    expect(await openSharing(odds)(many)).toEqual({ given: shareGreedily(odds, many), how: 'too-large' })
  })
})
