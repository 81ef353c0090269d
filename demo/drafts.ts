import type { Category, ItemBarcode, ItemDraft } from '#modules/catalog/contract/index.ts'
import type { Taxes } from '#modules/company/contract/index.ts'
import type { PartyInput } from '#modules/party/contract/index.ts'
import { INDONESIAN_TAXES } from '#modules/pricing/rules/index.ts'
import { DEMO_CATEGORIES } from './categories.ts'
import { DEMO_CUSTOMERS } from './customers.ts'
import { demoId } from './demo-id.ts'
import type { DemoBarcode, DemoItem } from './item.ts'
import { DEMO_PEOPLE } from './people.ts'
import { pictureFile } from './pictures/write-pictures.ts'
import { DEMO_SUPPLIERS } from './suppliers.ts'

const barcodeDraft = (item: DemoItem, { kind, code, unit }: DemoBarcode): ItemBarcode => ({
  code: kind === 'plu' ? `plu:${code}` : code,
  unit: unit === item.unit ? null : unit,
})

/** An item as the catalogue saves it. Its picture is the file that `writePictures` writes. */
export const itemDraftOf = (item: DemoItem): ItemDraft => ({
  id: item.id,
  sku: item.sku,
  name: item.name,
  nameEn: item.nameEn,
  receiptName: item.receiptName,
  brand: item.brand,
  category: demoId('category', item.category),
  parent: null,
  options: item.variant ? { varian: item.variant, ukuran: item.size } : { ukuran: item.size },
  unit: item.unit,
  units: item.units.filter(unit => unit.code !== item.unit).map(unit => ({ unit: unit.code, qty: unit.holds })),
  barcodes: item.barcodes.map(barcode => barcodeDraft(item, barcode)),
  taxClass: item.taxClass,
  batchTracked: item.tracksExpiry,
  expiryTracked: item.tracksExpiry,
  serialTracked: item.tracksSerials,
  ageLimit: item.minAge,
  weighed: item.plu !== null,
  alarmTagged: item.department === 'elektronik' && item.price > 80_000,
  notReturnable: item.department === 'segar' || item.department === 'beku',
  soldOnline: item.sellsOnline,
  active: true,
  grams: item.grams,
  shelfLifeDays: item.shelfLifeDays,
  images: [pictureFile(item)],
})

/** The tree of categories as the catalogue saves it, departments first. */
export const categoryDrafts = (): readonly Category[] =>
  DEMO_CATEGORIES.map(category => ({
    id: demoId('category', category.code),
    code: category.code,
    parent: category.parent === null ? null : demoId('category', category.parent),
    name: category.name.id,
    nameEn: category.name.en,
    colour: category.colour,
    ageLimit: null,
    alarmTagged: false,
  }))

/** Staff, customers and suppliers as the address book saves them. */
export const partyDrafts = (): readonly PartyInput[] => [
  ...DEMO_PEOPLE.map(
    (person): PartyInput => ({
      id: person.id,
      kind: 'person',
      name: person.name,
      roles: ['staff'],
      phones: [{ number: person.phone }],
      emails: [{ address: person.email }],
    }),
  ),
  ...DEMO_CUSTOMERS.map(
    (customer): PartyInput => ({
      id: customer.id,
      kind: customer.kind,
      name: customer.name,
      roles: ['customer'],
      phones: [{ number: customer.phone }],
      emails: customer.email === null ? [] : [{ address: customer.email }],
      groupCode: customer.group,
      memberCard: customer.memberCard,
      birthday: customer.birthday,
      language: customer.language,
    }),
  ),
  ...DEMO_SUPPLIERS.map(
    (supplier): PartyInput => ({
      id: supplier.id,
      kind: 'organisation',
      name: supplier.name,
      roles: ['supplier'],
      phones: [{ number: supplier.phone }],
      emails: [{ address: supplier.email }],
      note: supplier.code,
    }),
  ),
]

/** Indonesia's tax classes and rules as the company saves them; a rule without a first day holds since PPN began. */
export const taxDrafts = (): Taxes => ({
  classes: [
    { code: 'ppn', nameId: 'Kena PPN', nameEn: 'Taxable' },
    { code: 'ppn-luxury', nameId: 'Kena PPN, barang mewah', nameEn: 'Taxable, luxury' },
    { code: 'exempt', nameId: 'Tidak dikenai atau dibebaskan PPN', nameEn: 'Not taxable or exempt' },
    { code: 'zero', nameId: 'PPN 0 %', nameEn: 'Zero rated' },
  ],
  rules: INDONESIAN_TAXES.map(rule => ({ ...rule, from: rule.from ?? '1985-04-01' })),
})
