import { formatQuantity, parseQuantity } from '#kernel/quantity.ts'
import type { Answered, Client } from '../../server/contract.ts'

export type Item = Answered<Client['catalog']['items']['get']>
export type Draft = Parameters<Client['catalog']['items']['update']>[0]

/** An item as it is being typed: quantities of units as text. */
export type Form = {
  readonly base: Item | null
  readonly id: string
  readonly sku: string
  readonly name: string
  readonly nameEn: string
  readonly receiptName: string
  readonly brand: string
  readonly category: string | null
  readonly unit: string
  readonly taxClass: string
  readonly units: readonly { readonly unit: string; readonly qty: string }[]
  readonly barcodes: readonly { readonly code: string; readonly unit: string }[]
  /** Id of the item this is a variant of. */
  readonly parent: string | null
  readonly options: readonly { readonly name: string; readonly value: string }[]
  readonly ageLimit: string
  readonly grams: string
  readonly shelfLifeDays: string
  readonly flags: Readonly<Record<Flag, boolean>>
}

export const FLAGS = [
  'active',
  'weighed',
  'batchTracked',
  'expiryTracked',
  'serialTracked',
  'alarmTagged',
  'notReturnable',
  'soldOnline',
] as const
export type Flag = (typeof FLAGS)[number]

const text = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n))

export const formOf = (item: Item | null, id: string, parent: string | null = null): Form => ({
  base: item,
  id,
  sku: item?.sku ?? '',
  name: item?.name ?? '',
  nameEn: item?.nameEn ?? '',
  receiptName: item?.receiptName ?? '',
  brand: item?.brand ?? '',
  category: item?.category ?? null,
  unit: item?.unit ?? 'pcs',
  taxClass: item?.taxClass ?? 'ppn',
  units: item?.units.map(u => ({ unit: u.unit, qty: formatQuantity(u.qty) })) ?? [],
  barcodes: item?.barcodes.map(b => ({ code: b.code, unit: b.unit ?? '' })) ?? [],
  parent: item ? item.parent : parent,
  options: Object.entries(item?.options ?? {}).map(([name, value]) => ({ name, value })),
  ageLimit: text(item?.ageLimit),
  grams: text(item?.grams),
  shelfLifeDays: text(item?.shelfLifeDays),
  flags: Object.fromEntries(FLAGS.map(flag => [flag, item ? item[flag] : flag === 'active'])) as Form['flags'],
})

const orNull = (typed: string) => typed.trim() || null
const wholeOrNull = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : null)

/** What is sent; units without a sound quantity are left to the server's refusal, empty rows are passed over. */
export const draftOf = (form: Form): Draft => {
  const { base, id, flags } = form
  return {
    id,
    sku: form.sku.trim(),
    name: form.name.trim(),
    nameEn: orNull(form.nameEn),
    receiptName: orNull(form.receiptName),
    brand: orNull(form.brand),
    category: form.category,
    parent: form.parent,
    options: Object.fromEntries(
      form.options.filter(o => o.name.trim() && o.value.trim()).map(o => [o.name.trim(), o.value.trim()]),
    ),
    unit: form.unit.trim(),
    units: form.units.filter(u => u.unit.trim()).map(u => ({ unit: u.unit.trim(), qty: parseQuantity(u.qty) ?? 0 })),
    barcodes: form.barcodes.filter(b => b.code.trim()).map(b => ({ code: b.code.trim(), unit: orNull(b.unit) })),
    taxClass: form.taxClass,
    ageLimit: wholeOrNull(form.ageLimit),
    grams: wholeOrNull(form.grams),
    shelfLifeDays: wholeOrNull(form.shelfLifeDays),
    images: base?.images ?? [],
    ...flags,
  }
}
