import { expect, onTestFinished, test } from 'vitest'
import { openEnds } from './testing/open-ends.ts'
import { runFaults } from './testing/run-faults.ts'

const seed = process.env.UJUNG_SEED ?? String(Date.now())

test(`money and goods survive a bad network, killed servers and a killed database (UJUNG_SEED=${seed})`, async () => {
  const ends = openEnds()
  onTestFinished(() => ends.all())
  const report = await runFaults({ seed, sales: 1500, shops: 2, tills: 4, kills: 5, crashes: 1 }, ends)
  console.log(JSON.stringify({ seed, ...report, wrong: report.wrong.slice(0, 20) }))
  expect(report.wrong.slice(0, 20)).toEqual([])
  expect(report).toMatchObject({ kills: 5, crashes: 1, deadlocks: 0 })
  expect(report.receipts).toBe(1500)
  expect(report.burned).toBeGreaterThan(20)
}, 600_000)
