import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { judgeDrawer } from './black-list.ts'
import { judgeWarkat, type WarkatVerdict } from './judge-warkat.ts'
import { REFUSAL_REASONS, refuseFor } from './refusal-reasons.ts'
import type { Warkat } from './warkat.ts'
import { addMonths, reminderDays, warkatDays } from './warkat-days.ts'

const bg = (more: Partial<Warkat> = {}): Warkat => ({
  ...{ type: 'bg', issue: '2026-03-02', effective: '2026-04-01', present: '2026-04-01', amount: 1_000_000 },
  ...{ channel: 'clearing', corrections: {} },
  ...more,
})
const cek = (present: string, more: Partial<Warkat> = {}) => bg({ type: 'cek', effective: null, present, ...more })

test.each<[WarkatVerdict, Warkat]>([
  ['before-effective', bg({ present: '2026-03-31' })],
  ['payable', bg()],
  ['payable', bg({ present: '2026-05-11' })],
  ['expired', bg({ present: '2026-05-12' })],
  ['effective-missing', bg({ effective: null })],
  ['effective-before-issue', bg({ effective: '2026-03-01' })],
  ['effective-outside-term', bg({ effective: '2026-05-12', present: '2026-05-12' })],
  ['over-clearing-limit', bg({ amount: 500_000_001 })],
  ['payable', bg({ amount: 500_000_001, channel: 'counter' })],
  ['payable', bg({ corrections: { amount: 3 } })],
  ['too-many-corrections', bg({ corrections: { amount: 4 } })],
  ['signature-corrected', bg({ corrections: { signature: 1 } })],
  ['payable', cek('2026-03-02')],
  ['payable-until-cancelled', cek('2026-05-12')],
  ['payable-until-cancelled', cek('2026-11-11')],
  ['expired', cek('2026-11-12')],
  // A cek is payable at sight, whatever date it bears (KUHD art. 205).
  ['payable', cek('2026-03-01')],
])('%s', (verdict, it) => expect(judgeWarkat(it)).toBe(verdict))

test('a month later is in that month', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
})

test('a holder is reminded the day before, and a week before the term ends', () => {
  expect(reminderDays(warkatDays(bg()))).toEqual({ effective: '2026-03-31', ending: '2026-05-04' })
})

test('a formal reason comes before the money, and then the warkat is not kosong', () => {
  expect(REFUSAL_REASONS.map(it => it.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
  expect(refuseFor('bg', [1])).toMatchObject({ main: { number: 1 }, empty: true })
  expect(refuseFor('bg', [1, 2])).toMatchObject({ main: { number: 2 }, empty: true })
  expect(refuseFor('bg', [1, 13, 12])).toMatchObject({ main: { number: 12 }, empty: false })
  // 14 is a reason for a bilyet giro only.
  expect(refuseFor('cek', [14])).toBeNull()
  expect(refuseFor('cek', [99])).toBeNull()
})

const empty = (serial: string, day: string, amount = 10_000_000) => ({ serial, day, amount })

test('three in six months, or one great one, and the drawer is listed for a year', () => {
  const two = [empty('1', '2026-01-10'), empty('2', '2026-03-10')]
  expect(judgeDrawer([], '2026-06-01')).toMatchObject({ standing: 'clear', count: 0 })
  expect(judgeDrawer(two.slice(0, 1), '2026-06-01')).toMatchObject({ standing: 'warned-1' })
  expect(judgeDrawer(two, '2026-06-01')).toMatchObject({ standing: 'warned-2', until: null })
  expect(judgeDrawer([...two, empty('2', '2026-04-10')], '2026-06-01')).toMatchObject({ standing: 'warned-2' })
  expect(judgeDrawer([...two, empty('3', '2026-07-09')], '2026-07-09')).toMatchObject({
    standing: 'listed',
    until: '2027-07-09',
  })
  expect(judgeDrawer([...two, empty('3', '2026-07-11')], '2026-07-11')).toMatchObject({
    standing: 'warned-2',
    count: 2,
  })
  const great = [empty('9', '2026-02-28', 500_000_000)]
  expect(judgeDrawer(great, '2026-02-28')).toMatchObject({ standing: 'listed' })
  expect(judgeDrawer(great, '2027-02-28')).toMatchObject({ standing: 'listed' })
  expect(judgeDrawer(great, '2027-03-01')).toMatchObject({ standing: 'clear' })
  // A great one is none of the three: two small ones after it do not list its drawer for longer.
  const after = [...great, empty('1', '2026-03-10'), empty('2', '2026-04-10')]
  expect(judgeDrawer(after, '2026-04-10')).toMatchObject({ count: 3, until: '2027-02-28' })
  const strict = { great: 100_000_000, times: 2, windowMonths: 6, listedMonths: 3 }
  expect(judgeDrawer(two, '2026-03-10', strict)).toMatchObject({ standing: 'listed', until: '2026-06-10' })
})

type Vector = {
  type: 'BG' | 'CEK'
  issue: string
  effective?: string
  present?: string
  presentMonthsAfterPeriod?: number
  amount?: number
  channel?: string
  corrections?: Record<string, number>
  result: string
}
const SAID: Readonly<Record<string, WarkatVerdict>> = {
  OK: 'payable',
  OK_UNTIL_CANCELLED: 'payable-until-cancelled',
  REJECT_BEFORE_EFFECTIVE: 'before-effective',
  REJECT_EXPIRED: 'expired',
  INVALID_EFFECTIVE_OUTSIDE_70: 'effective-outside-term',
  INVALID_EFFECTIVE_BEFORE_ISSUE: 'effective-before-issue',
  REJECT_CLEARING_LIMIT: 'over-clearing-limit',
  REJECT_CORRECTIONS: 'too-many-corrections',
  REJECT_SIGNATURE_CORRECTED: 'signature-corrected',
}
const DATA = resolve(import.meta.dirname, '../../../..', process.env.UJUNG_DATA ?? '../shared/data')
const FILE = resolve(DATA, 'indonesia/warkat-vectors.json')
const there = existsSync(FILE)
if (!there) console.warn(`No vectors of warkat: ${FILE} is not there.`)
const vectors = there ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Vector[] }).cases : []

test.skipIf(!there).each(vectors)('$type $issue presented $present: $result', v => {
  const type = v.type === 'BG' ? 'bg' : 'cek'
  const issued = { type, issue: v.issue, effective: v.effective ?? null } as const
  const present = v.present ?? addMonths(warkatDays(issued).until, v.presentMonthsAfterPeriod ?? 0)
  const channel = v.channel === 'kliring' ? 'clearing' : 'counter'
  const it = { ...issued, present, channel, amount: v.amount ?? 1, corrections: v.corrections ?? {} } as const
  expect(judgeWarkat(it)).toBe(SAID[v.result.split(' ')[0]!])
})
