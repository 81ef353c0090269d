import { z } from 'zod'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const label = z.string().trim().max(60).default('')

export const role = z.enum(['customer', 'supplier', 'staff', 'carrier', 'contact'])
export type Role = z.infer<typeof role>

const phone = z.object({
  /** As typed on the way in, E.164 on the way out. */
  number: z.string().trim().min(1).max(40),
  label,
})
const email = z.object({ address: z.string().trim().toLowerCase().pipe(z.email()), label })
const address = z.object({
  id: uuid,
  label,
  street: z.string().trim().min(1).max(300),
  /** Wilayah code of the kelurahan, kecamatan or kota. */
  region: z
    .string()
    .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)
    .nullable()
    .default(null),
  city: z.string().trim().max(120).default(''),
  postcode: z.string().trim().max(12).nullable().default(null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('ID'),
  /** Millionths of a degree. */
  latitudeE6: z.number().int().min(-90_000_000).max(90_000_000).nullable().default(null),
  longitudeE6: z.number().int().min(-180_000_000).max(180_000_000).nullable().default(null),
})

const fields = z.object({
  id: uuid,
  kind: z.enum(['person', 'organisation']),
  name: z.string().trim().min(1).max(160),
  roles: z.array(role).max(5).default([]),
  phones: z.array(phone).max(20).default([]),
  emails: z.array(email).max(20).default([]),
  addresses: z.array(address).max(50).default([]),
  /** Code of the price group. */
  groupCode: z.string().trim().min(1).max(60).nullable().default(null),
  memberCard: z.string().trim().max(40).nullable().default(null),
  /** NPWP or NIK. */
  taxId: z.string().trim().max(30).nullable().default(null),
  birthday: z.iso.date().nullable().default(null),
  language: z.enum(['id', 'en']).default('id'),
  note: z.string().trim().max(2000).default(''),
  active: z.boolean().default(true),
})

export const party = fields.extend({
  /** The party it was merged into, or null. */
  mergedInto: uuid.nullable(),
  version: z.number().int().positive(),
})
export type Party = z.infer<typeof party>

export const partyInput = fields.extend({
  /** As read: another's change since is not overwritten. Left out for a new party. */
  version: z.number().int().positive().optional(),
  /** True: a phone that another party owns is kept here too, and still finds the other one. */
  sharePhones: z.boolean().default(false),
})
export type PartyInput = z.input<typeof partyInput>

/** What a list or a till shows of a party. */
export const partyCard = z.object({
  id: uuid,
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  roles: z.array(role),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  memberCard: z.string().nullable(),
  groupCode: z.string().nullable(),
  language: z.enum(['id', 'en']),
  active: z.boolean(),
})
export type PartyCard = z.infer<typeof partyCard>

export const search = z.object({
  /** A part of a name, a phone or its last digits, a card number, an e-mail. */
  text: z.string().trim().max(120).default(''),
  role: role.optional(),
  group: z.string().max(60).optional(),
  all: z.union([z.boolean(), z.stringbool()]).default(false),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  /** Id of the last party of the page before, for lists without a text. */
  after: uuid.optional(),
})
export type Search = z.input<typeof search>
