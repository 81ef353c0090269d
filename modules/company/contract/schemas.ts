import { z } from 'zod'
import type { OpeningHours, SpecialDay, TaxRule } from '../rules/index.ts'

export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const name = z.string().trim().min(1).max(120)
const note = z.string().trim().max(500)
/** E.164, as `normalPhone` of party writes it. */
const phone = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/)
  .nullable()
const timeZone = z.string().regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/)
const minute = z.number().int().min(0).max(1439)
const end = z.number().int().min(1).max(2879)
const version = z.number().int().positive()

export const company = z.object({
  legalName: name,
  tradeName: name,
  /** 15 or 16 digits, with or without dots; kept as 16. */
  npwp: z.string().max(30).nullable(),
  isPkp: z.boolean(),
  pricesIncludeTax: z.boolean(),
  address: note,
  phone,
  email: z.email().nullable(),
  currency: z.enum(['IDR', 'GBP', 'USD', 'EUR', 'SGD', 'MYR']),
  language: z.enum(['id', 'en']),
  timeZone,
  /** Smallest cash amount, in minor units. */
  cashStep: z.number().int().positive(),
  /** Minutes after midnight until which a sale belongs to the day before. */
  dayCutOff: z.number().int().min(0).max(720),
  /** Last words on every receipt, a line each: return terms, a wish. */
  receiptFooter: z.string().trim().max(400).optional(),
})
export type CompanyInput = z.infer<typeof company>
export type Company = CompanyInput & { readonly version: number }

const hours = z.object({
  weekday: z.number().int().min(1).max(7),
  opens: minute,
  closes: end,
}) satisfies z.ZodType<OpeningHours>
const specialDay = z.object({
  day: z.iso.date(),
  opens: minute.nullable(),
  closes: end.nullable(),
  note: note.default(''),
}) satisfies z.ZodType<SpecialDay>

export const place = z.object({
  id: uuid,
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/),
  name,
  kind: z.enum(['shop', 'distribution-centre', 'web', 'head-office', 'transit', 'workshop']),
  address: note.default(''),
  /** Wilayah code of the kelurahan, kecamatan or kota. */
  region: z
    .string()
    .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)
    .nullable()
    .default(null),
  postcode: z.string().max(10).nullable().default(null),
  /** Millionths of a degree. */
  latitudeE6: z.number().int().min(-90_000_000).max(90_000_000).nullable().default(null),
  longitudeE6: z.number().int().min(-180_000_000).max(180_000_000).nullable().default(null),
  timeZone: timeZone.default('Asia/Jakarta'),
  phone: phone.default(null),
  nitku: z.string().max(30).nullable().default(null),
  active: z.boolean().default(true),
  /** Last words on the receipts of this place; null says the company's. */
  receiptFooter: z.string().trim().max(400).nullable().default(null),
  hours: z.array(hours).max(28).default([]),
  specialDays: z.array(specialDay).max(400).default([]),
})
export const placeWithVersion = place.extend({ version })
/** `version` is the one that was read: another's change since is not overwritten. Left out for a new place. */
export const placeInput = place.extend({ version: version.optional() })
export type Place = z.infer<typeof placeWithVersion>
export type PlaceInput = z.input<typeof placeInput>

export const register = z.object({
  id: uuid,
  place: uuid,
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,7}-\d{2}$/),
  name: z.string().trim().max(120).default(''),
  kind: z.enum(['till', 'self-checkout', 'web', 'handheld']),
  active: z.boolean().default(true),
})
export const registerWithVersion = register.extend({ version })
export const registerInput = register.extend({ version: version.optional() })
export type Register = z.infer<typeof registerWithVersion>
export type RegisterInput = z.input<typeof registerInput>

export const holiday = z.object({
  day: z.iso.date(),
  kind: z.enum(['national', 'joint-leave', 'company']),
  nameId: name,
  nameEn: name,
  source: note.default(''),
})
export type HolidayRow = z.infer<typeof holiday>

const fraction = z.object({ num: z.number().int().min(0).max(100_000), den: z.number().int().min(1).max(100_000) })
export const taxRule = z.object({
  taxClass: z.string().regex(/^[a-z][a-z0-9-]*$/),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  dpp: fraction,
  rate: fraction,
  rounding: z.enum(['half-up', 'half-even', 'down', 'up', 'floor', 'ceiling']),
  source: note.default(''),
}) satisfies z.ZodType<TaxRule>

export const taxClass = z.object({ code: z.string().regex(/^[a-z][a-z0-9-]*$/), nameId: name, nameEn: name })
export const taxes = z.object({ classes: z.array(taxClass).max(50), rules: z.array(taxRule).max(500) })
export type Taxes = z.infer<typeof taxes>
