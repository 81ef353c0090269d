import { z } from 'zod'

const text = (max: number) => z.string().trim().min(1).max(max)
const unitCode = z.string().regex(/^[A-Za-z0-9.-]{1,12}$/)

/** Another unit the item is packed in; `qty` is how many thousandths of the base unit one of it holds. */
export const itemUnit = z.object({ unit: unitCode, qty: z.number().int().positive() })
export type ItemUnit = z.infer<typeof itemUnit>

/** A code under which the item is scanned: a GTIN, `plu:12345` for in-store labels, or anything the company prints. */
export const itemBarcode = z.object({
  code: z.string().regex(/^[\x21-\x7e]{1,48}$/),
  /** Null is the base unit. */
  unit: unitCode.nullable().default(null),
})
export type ItemBarcode = z.infer<typeof itemBarcode>

/** The whole of an item as it shall be: saving replaces what was there, its units and barcodes included. */
export const itemDraft = z.object({
  /** UUIDv7 made by the one who saves; saving again under the same id changes that item. */
  id: z.uuid(),
  sku: text(40),
  name: text(200),
  nameEn: text(200).nullable().default(null),
  receiptName: text(28).nullable().default(null),
  brand: text(80).nullable().default(null),
  category: z.uuid().nullable().default(null),
  /** Id of the item this is a variant of. */
  parent: z.uuid().nullable().default(null),
  /** What makes the variant: `{ ukuran: 'M', warna: 'biru' }`. */
  options: z.record(text(40), text(80)).default({}),
  /** Base unit; fixed once saved. */
  unit: unitCode.default('pcs'),
  units: z.array(itemUnit).max(20).default([]),
  barcodes: z.array(itemBarcode).max(100).default([]),
  taxClass: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  batchTracked: z.boolean().default(false),
  expiryTracked: z.boolean().default(false),
  serialTracked: z.boolean().default(false),
  /** Years. */
  ageLimit: z.number().int().min(1).max(99).nullable().default(null),
  weighed: z.boolean().default(false),
  alarmTagged: z.boolean().default(false),
  notReturnable: z.boolean().default(false),
  soldOnline: z.boolean().default(false),
  active: z.boolean().default(true),
  /** Of one base unit with its packing. */
  grams: z.number().int().positive().max(2_000_000).nullable().default(null),
  shelfLifeDays: z.number().int().positive().max(36_500).nullable().default(null),
  /** Keys of stored files, or paths below the shop's image folder; the first is shown. */
  images: z.array(text(200)).max(20).default([]),
})
export type ItemDraft = z.infer<typeof itemDraft>

/** An item as it stands. */
export const item = itemDraft.extend({
  revision: z.number().int(),
  changedAt: z.string(),
  changedBy: z.string(),
})
export type Item = z.infer<typeof item>

export const category = z.object({
  id: z.uuid(),
  /** What promotions, files and tills call it; unique over the whole tree. */
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  parent: z.uuid().nullable().default(null),
  name: text(80),
  nameEn: text(80).nullable().default(null),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null),
  /** Youngest age that may buy what is in it or below it; an item's own limit counts where it is higher. */
  ageLimit: z.number().int().min(1).max(99).nullable().default(null),
  /** What is in it or below it carries a security tag. */
  alarmTagged: z.boolean().default(false),
})
export type Category = z.infer<typeof category>

/** How the company's own labels are read; see the rules' `InStorePattern`. */
export const inStorePattern = z.object({
  name: text(40),
  template: z.string().regex(/^(2\d|0[24])[0-9IPWQV]{10}C$/),
  step: z.number().int().positive().max(1_000_000),
})
export type InStoreLabel = z.infer<typeof inStorePattern>
