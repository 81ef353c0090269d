import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { CompanyInput, PlaceInput, RegisterInput } from '../contract/index.ts'
import { holidaysOfIndonesia } from '../sample/holidays-id.ts'
import {
  listHolidays,
  listPlaces,
  listRegisters,
  readCompany,
  readPlaceByCode,
  readTaxes,
  saveHolidays,
  savePlace,
  saveRegister,
  saveTaxes,
  setUpCompany,
  updateCompany,
} from './index.ts'

const NOW = new Date('2026-12-01T02:00:00Z')
const id = () => uuidv7(NOW.getTime(), randomBytes(10))

const melati: CompanyInput = {
  legalName: 'PT Melati Ritel Nusantara',
  tradeName: 'Toko Melati',
  npwp: '02.183.241.5-000.000',
  isPkp: true,
  pricesIncludeTax: true,
  address: 'Jl. Contoh 1',
  phone: '+622100000100',
  email: 'halo@melati.example',
  currency: 'IDR',
  language: 'id',
  timeZone: 'Asia/Jakarta',
  cashStep: 100,
  dayCutOff: 180,
}
const kemang = (over: Partial<PlaceInput> = {}): PlaceInput => ({
  id: id(),
  code: 'KMG',
  name: 'Kemang',
  kind: 'shop',
  nitku: '0021832415000000000001',
  hours: [
    { weekday: 1, opens: 420, closes: 720 },
    { weekday: 1, opens: 780, closes: 1320 },
  ],
  specialDays: [{ day: '2026-12-25', opens: null, closes: null, note: 'Natal' }],
  ...over,
})
const till = (place: string, over: Partial<RegisterInput> = {}): RegisterInput => ({
  id: id(),
  place,
  code: 'KMG-01',
  kind: 'till',
  ...over,
})

/** Runs a test in one transaction of a fresh database. */
const inTx = (work: (tx: Tx) => Promise<void>) => async () => {
  const db = await testDatabase({ max: 2 })
  await transact(db, work)
}

const place = async (tx: Tx, over: Partial<PlaceInput> = {}) => {
  const saved = await savePlace(tx, SYSTEM, NOW, kemang(over))
  if (!saved.ok) throw new Error(saved.refusal)
  return saved.value
}

describe('company', () => {
  test(
    'is made once, with its tax number as 16 digits',
    inTx(async tx => {
      expect(await readCompany(tx)).toBeUndefined()
      const made = await setUpCompany(tx, SYSTEM, NOW, melati)
      expect(made).toMatchObject({ ok: true, value: { npwp: '0021832415000000', version: 1 } })
      expect(await setUpCompany(tx, SYSTEM, NOW, melati)).toMatchObject({ ok: false, refusal: 'company-exists' })
    }),
  )

  test(
    'is refused with a wrong tax number or time zone',
    inTx(async tx => {
      const wrong = { ...melati, npwp: '02.183.241.6-000.000' }
      expect(await setUpCompany(tx, SYSTEM, NOW, wrong)).toMatchObject({ refusal: 'npwp-check-digit' })
      const nowhere = { ...melati, timeZone: 'Asia/Batavia' }
      expect(await setUpCompany(tx, SYSTEM, NOW, nowhere)).toMatchObject({ refusal: 'time-zone-unknown' })
    }),
  )

  test(
    'a change over another change is stale; the currency stays',
    inTx(async tx => {
      await setUpCompany(tx, SYSTEM, NOW, melati)
      const read = (await readCompany(tx))!
      expect(await updateCompany(tx, SYSTEM, NOW, { ...read, cashStep: 50 })).toMatchObject({
        value: { cashStep: 50, version: 2 },
      })
      expect(await updateCompany(tx, SYSTEM, NOW, read)).toMatchObject({ refusal: 'company-stale' })
      const pounds = { ...read, currency: 'GBP' as const, version: 2 }
      expect(await updateCompany(tx, SYSTEM, NOW, pounds)).toMatchObject({ refusal: 'company-currency-fixed' })
    }),
  )
})

describe('places and registers', () => {
  test(
    'a place comes back as it was saved',
    inTx(async tx => {
      const input = kemang()
      const saved = await savePlace(tx, SYSTEM, NOW, input)
      expect(saved).toMatchObject({ ok: true, value: { ...input, version: 1, timeZone: 'Asia/Jakarta', active: true } })
      expect(await readPlaceByCode(tx, 'KMG')).toEqual(saved.ok && saved.value)
    }),
  )

  test(
    'a taken code, a stale version and bad hours are refused, and the transaction goes on',
    inTx(async tx => {
      const first = await place(tx)
      expect(await savePlace(tx, SYSTEM, NOW, kemang())).toMatchObject({ refusal: 'place-code-taken' })
      expect(await savePlace(tx, SYSTEM, NOW, { ...first, version: undefined })).toMatchObject({
        refusal: 'place-stale',
      })
      expect(await savePlace(tx, SYSTEM, NOW, { ...first, version: 9 })).toMatchObject({ refusal: 'place-stale' })
      const hours = [
        { weekday: 1, opens: 420, closes: 800 },
        { weekday: 1, opens: 780, closes: 1320 },
      ]
      expect(await savePlace(tx, SYSTEM, NOW, { ...first, hours })).toMatchObject({ refusal: 'place-hours-wrong' })
      expect(await savePlace(tx, SYSTEM, NOW, { ...first, latitudeE6: 1 })).toMatchObject({
        refusal: 'place-located-half',
      })
      expect(await savePlace(tx, SYSTEM, NOW, { ...first, name: 'Kemang Raya', active: false })).toMatchObject({
        value: { name: 'Kemang Raya', version: 2 },
      })
      expect(await listPlaces(tx)).toEqual([])
      expect(await listPlaces(tx, { all: true })).toHaveLength(1)
    }),
  )

  test(
    'a register carries the code of its place, for life',
    inTx(async tx => {
      const kmg = await place(tx)
      const dgo = await place(tx, { code: 'DGO' })
      const saved = await saveRegister(tx, SYSTEM, NOW, till(kmg.id))
      if (!saved.ok) throw new Error(saved.refusal)
      expect(await saveRegister(tx, SYSTEM, NOW, till(dgo.id))).toMatchObject({
        refusal: 'register-code-of-other-place',
      })
      expect(await saveRegister(tx, SYSTEM, NOW, till(id()))).toMatchObject({ refusal: 'place-unknown' })
      expect(await saveRegister(tx, SYSTEM, NOW, till(kmg.id))).toMatchObject({ refusal: 'register-code-taken' })
      expect(await saveRegister(tx, SYSTEM, NOW, { ...saved.value, code: 'KMG-02' })).toMatchObject({
        refusal: 'register-moved',
      })
      expect(await savePlace(tx, SYSTEM, NOW, { ...kmg, code: 'KMR' })).toMatchObject({ refusal: 'place-code-in-use' })
      expect(await saveRegister(tx, SYSTEM, NOW, { ...saved.value, active: false })).toMatchObject({
        value: { version: 2 },
      })
      expect(await listRegisters(tx)).toEqual([])
      expect(await listRegisters(tx, { all: true, place: kmg.id })).toHaveLength(1)
      expect(await listRegisters(tx, { all: true, place: dgo.id })).toHaveLength(0)
    }),
  )
})

test(
  "a year's holidays are put in place of the old ones",
  inTx(async tx => {
    expect(await saveHolidays(tx, 2026, holidaysOfIndonesia(2026))).toMatchObject({ ok: true })
    expect(await saveHolidays(tx, 2025, holidaysOfIndonesia(2026))).toMatchObject({ refusal: 'holiday-of-other-year' })
    const [first] = holidaysOfIndonesia(2026)
    expect(await saveHolidays(tx, 2026, [first!, first!])).toMatchObject({ refusal: 'holiday-twice' })
    expect(await listHolidays(tx, '2026-01-01', '2026-12-31')).toHaveLength(25)
    await saveHolidays(tx, 2026, [first!])
    expect(await listHolidays(tx, '2026-01-01', '2026-12-31')).toEqual([first])
  }),
)

test(
  'tax rules come back as they were saved, and do not overlap',
  inTx(async tx => {
    const taxes = {
      classes: [{ code: 'ppn', nameId: 'PPN', nameEn: 'VAT' }],
      rules: [
        {
          ...{ taxClass: 'ppn', from: '2025-01-01', to: null, rounding: 'half-up' as const, source: 'PMK 131/2024' },
          ...{ dpp: { num: 11, den: 12 }, rate: { num: 12, den: 100 } },
        },
      ],
    }
    expect(await saveTaxes(tx, taxes)).toEqual({ ok: true, value: taxes })
    const twice = { ...taxes, rules: [...taxes.rules, { ...taxes.rules[0]!, from: '2026-01-01' }] }
    expect(await saveTaxes(tx, twice)).toMatchObject({ refusal: 'tax-rules-overlap' })
    const lost = { ...taxes, rules: [{ ...taxes.rules[0]!, taxClass: 'ppnbm' }] }
    expect(await saveTaxes(tx, lost)).toMatchObject({ refusal: 'tax-class-unknown' })
    expect(await readTaxes(tx)).toEqual(taxes)
  }),
)
