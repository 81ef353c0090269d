import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNpwp, readNik, readNitku, readNpwp, regencyKnown } from './index.ts'
import { regencyCount } from './regions.ts'

type Vector = { in: string; valid: boolean; why?: string; npwp16?: string; sex?: string; birth?: string }
const file = resolve(process.env.UJUNG_DATA ?? '../shared/data', 'indonesia/npwp-nik-vectors.json')
const there = existsSync(file)
if (!there) console.warn(`skipped: ${file} is absent; set UJUNG_DATA to the folder of real data`)
const vectors: { npwp: Vector[]; nik: Vector[] } = there
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { npwp: [{ in: '', valid: false }], nik: [{ in: '', valid: false }] }

const TODAY = '2026-12-01'
const WORDS: Readonly<Record<string, string>> = {
  DAY_00: 'nik-date',
  '30_FEB': 'nik-date',
  'DAY_72 (72-40=32)': 'nik-date',
  SERIAL_0000: 'nik-serial',
  REGION: 'nik-region',
  LENGTH: 'nik-length',
  '29 Feb 2001 (and 1901) not leap': 'nik-date',
}

test.skipIf(!there).each(vectors.npwp)('NPWP $in', vector => {
  const read = readNpwp(vector.in, TODAY)
  expect(read.ok).toBe(vector.valid)
  if (read.ok && vector.npwp16) expect(read.value.npwp16).toBe(vector.npwp16)
  if (!read.ok && vector.why === 'CHECK_DIGIT') expect(read.refusal).toBe('npwp-check-digit')
})

test.skipIf(!there).each(vectors.nik)('NIK $in', vector => {
  const read = readNik(vector.in, TODAY)
  expect(read.ok).toBe(vector.valid)
  if (read.ok)
    expect({ sex: read.value.sex, birth: read.value.birth }).toEqual({ sex: vector.sex, birth: vector.birth })
  else expect(read.refusal).toBe(WORDS[vector.why!])
})

test('two digits of a year stand for the century that has been', () => {
  expect(readNik('3204111212260001', '2026-12-11')).toMatchObject({ value: { birth: '1926-12-12' } })
  expect(readNik('3204111212260001', '2026-12-12')).toMatchObject({ value: { birth: '2026-12-12' } })
  expect(readNik('3204112902000001', TODAY)).toMatchObject({ value: { birth: '2000-02-29' } })
})

test('a NIK that kept a former region code is a NIK', () => {
  expect(regencyKnown('3204')).toBe('today')
  expect(regencyKnown('3219')).toBe('former')
  expect(regencyKnown('9999')).toBe('no')
  expect(regencyKnown('32')).toBe('no')
  expect(readNik('3219010609970001', TODAY).ok).toBe(true)
  expect(regencyCount()).toBe(514)
})

test('a NITKU is an NPWP and a branch', () => {
  expect(readNitku('0021832415000000000001', TODAY)).toMatchObject({ ok: true, value: { branch: '000001' } })
  expect(readNitku('0021832416000000000001', TODAY)).toMatchObject({ ok: false, refusal: 'npwp-check-digit' })
  expect(readNitku('00218324150000', TODAY)).toMatchObject({ ok: false, refusal: 'nitku-length' })
})

test('one mistyped digit of the first nine is always seen', () => {
  const digit = fc.integer({ min: 0, max: 8 })
  fc.assert(
    fc.property(digit, fc.integer({ min: 1, max: 9 }), (at, add) => {
      const good = '021832415000000'
      const bad = good.slice(0, at) + ((Number(good[at]) + add) % 10) + good.slice(at + 1)
      expect(readNpwp(bad, TODAY).ok).toBe(false)
    }),
  )
})

test('an NPWP is shown as on its card', () => {
  expect(formatNpwp('0021832415000000')).toBe('02.183.241.5-000.000')
  expect(formatNpwp('3204110609970001')).toBe('3204 1106 0997 0001')
  expect(readNpwp(formatNpwp('3204110609970001'), TODAY)).toMatchObject({ ok: true, value: { kind: 'person' } })
})
