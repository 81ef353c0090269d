import { expect, test } from 'vitest'
import type { WholeRun } from '../../server/pay-queries.ts'
import { transfersCsv } from './transfers-csv.ts'

const slip = (name: string, net: number) =>
  ({ number: 'K1', name, bank: 'BCA', bankAccount: '0012', net }) as WholeRun['slips'][number]

test('who gets nothing is left out; no name becomes a formula', () => {
  const run = {
    month: '2026-11-01',
    slips: [slip('Ani "A" Wijaya', 5_000_000), slip('=1+1', 1), slip('Nol', 0)],
  } as WholeRun
  expect(transfersCsv(run).split('\r\n')).toEqual([
    'number,name,bank,account,amount,reference',
    '"K1","Ani ""A"" Wijaya","BCA","0012","5000000","Gaji 2026-11"',
    '"K1","\'=1+1","BCA","0012","1","Gaji 2026-11"',
    '',
  ])
})
