import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawBelow, drawPart, lotOf } from '#kernel/draw.ts'
import { armOf, compareArms, fitRidge, ridgeAt, twoSided } from '../../rules/index.ts'
import { runUplift } from './run-uplift.ts'

test('a difference of means has the interval that textbooks give', () => {
  const lift = compareArms('x', armOf('a', [1, 2, 3, 4, 5]), armOf('b', [1, 1, 2, 2, 2]))
  // Welch: s² 2.5 and 0.3, five each: standard error √0.56.
  expect(lift.lift).toBeCloseTo(1.4, 12)
  expect(lift.high - lift.lift).toBeCloseTo(1.959964 * Math.sqrt(0.56), 6)
  expect(twoSided(1.959963984540054)).toBeCloseTo(0.05, 6)
})

test('a line is found again', () => {
  const lot = lotOf(3)
  const rows = Array.from({ length: 500 }, () => [drawPart(lot), drawPart(lot)])
  const line = fitRidge(
    rows,
    rows.map(([a, b]) => 2 + 3 * a! - b!),
    1e-9,
  )
  expect(ridgeAt(line, [1, 1])).toBeCloseTo(4, 6)
})

const folder = mkdtempSync(join(tmpdir(), 'ujung-uplift-'))
const fileOf = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A campaign that moves only those who bought lately. */
const campaign = () => {
  const lot = lotOf(11)
  const rows = Array.from({ length: 8000 }, () => {
    const [lately, town] = [drawBelow(lot, 2), ['Medan', 'Solo'][drawBelow(lot, 2)]]
    const arm = ['Kirim', 'Kontrol'][drawBelow(lot, 2)]
    const visit = drawPart(lot) < 0.1 + (lately === 1 && arm === 'Kirim' ? 0.1 : 0) ? 1 : 0
    return `${lately};${town};${arm};${visit}`
  })
  return ['baru_belanja;kota;kelompok;kunjungan', ...rows].join('\n')
}

test('what a campaign brought is told with its interval, and choosing by uplift beats chance on the half not learnt from', async () => {
  const { data } = await runUplift([fileOf('c.csv', campaign()), '--share', '0.5', '--json'], 'id')
  const { holdOut, lifts, targeting } = data as {
    holdOut: string
    lifts: { lift: number; low: number; high: number }[]
    targeting: { chosen: { lift: number }; all: { lift: number }; others: { lift: number } }[]
  }
  expect(holdOut).toBe('Kontrol')
  expect(lifts[0]!.low).toBeLessThan(0.05)
  expect(lifts[0]!.high).toBeGreaterThan(0.05)
  expect(lifts[0]!.low).toBeGreaterThan(0)
  expect(targeting[0]!.chosen.lift).toBeGreaterThan(targeting[0]!.all.lift + 0.02)
  expect(targeting[0]!.others.lift).toBeLessThan(targeting[0]!.all.lift)
})

test('a file without groups, hold-out or outcome is refused with what to say', async () => {
  const said = (text: string, ...more: string[]) => runUplift([fileOf('x.csv', text), ...more], 'en')
  expect(await said('id,colour\n1,red\n2,blue\n')).toMatchObject({ exit: 1, out: expect.stringContaining('--arm') })
  expect(await said('arm,visit\nA,1\nB,0\n')).toMatchObject({ exit: 1, out: expect.stringContaining('--hold-out') })
  expect(await said('arm,size\ncontrol,1\nB,0\n')).toMatchObject({ exit: 1, out: expect.stringContaining('--measure') })
  expect((await said('arm,size\ncontrol,1\nB,0\n', '--measure', 'size')).exit).toBe(0)
  expect((await runUplift([], 'en')).exit).toBe(2)
})
