import { createHmac } from 'node:crypto'
import type { Tx } from '#platform/postgres/index.ts'
import {
  type Hmac,
  type Receipt,
  readReceiptLink,
  receiptName,
  receiptOf,
  receiptSecretOf,
  type SaleFact,
  saleInReceiptLink,
  signReceiptLink,
} from '../rules/index.ts'

const hmac: Hmac = (secret, text) => createHmac('sha256', secret).update(text).digest()

/** A register's own secret for receipt links, to be handed to it with its snapshot. */
export const receiptSecret = (installation: string, register: string): string =>
  receiptSecretOf(hmac, installation, register)

type Row = {
  fact: string
  register_code: string
  trade_name: string
  npwp: string | null
  language: 'id' | 'en'
  place_name: string
  address: string
  phone: string | null
  receipt_footer: string
  time_zone: string
  cashier: string | null
  voided_number: number | null
}

const SALE = `
  select s.fact, r.code as register_code, c.trade_name, c.npwp, c.language, p.name as place_name, p.address, p.phone,
         p.receipt_footer, p.time_zone, u.name as cashier, v.number as voided_number
  from sales.sale s
  cross join company.v_company c
  join company.v_place p on p.id = s.place
  join company.v_register r on r.id = s.register
  left join access.v_user u on u.id::text = s.cashier::text
  left join sales.sale v on v.id = s.voids
  where s.id = $1`

const TAX_NAMES = {
  id: { ppn: 'PPN', 'ppn-luxury': 'PPN BM', exempt: 'Bebas PPN', zero: 'PPN 0%' },
  en: { ppn: 'VAT', 'ppn-luxury': 'VAT (luxury)', exempt: 'VAT exempt', zero: 'VAT 0%' },
} as const

const timeAt = (instant: string, timeZone: string, language: 'id' | 'en') =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone,
    ...({ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const),
    timeZoneName: 'short',
  }).format(new Date(instant))

export type ReceiptWish = {
  readonly sale: string
  /** The company's own when absent. */
  readonly language?: 'id' | 'en'
  /** The address this receipt can be read at again. */
  readonly link?: string
  readonly copy?: boolean
}

/** The receipt of a sale the server holds, without its customer's name: whoever has the link may read it. */
export const readReceipt = async (tx: Tx, wish: ReceiptWish): Promise<Receipt | undefined> => {
  const row = await tx.one<Row>(SALE, [wish.sale])
  if (!row) return undefined
  const fact = JSON.parse(row.fact) as SaleFact
  const language = wish.language ?? row.language
  return receiptOf(fact, {
    language,
    shop: {
      name: row.trade_name,
      address: [row.place_name, row.address].filter(Boolean),
      ...(row.phone && { phone: row.phone }),
      ...(row.npwp && { npwp: row.npwp }),
      footer: row.receipt_footer.split('\n').filter(Boolean),
    },
    register: row.register_code,
    cashier: row.cashier ?? '-',
    time: timeAt(fact.at, row.time_zone, language),
    taxNames: TAX_NAMES[language],
    copy: wish.copy ?? false,
    ...(wish.link && { link: wish.link }),
    ...(row.voided_number && { voids: receiptName(row.register_code, row.voided_number) }),
  })
}

const REGISTER = 'select register from sales.sale where id = $1'

/** The sale a link's token names, if its register signed it; undefined for anything else, told apart by nothing. */
export const saleOfLink = async (tx: Tx, installation: string, token: string): Promise<string | undefined> => {
  const named = saleInReceiptLink(token)
  const row = named ? await tx.one<{ register: string }>(REGISTER, [named]) : undefined
  const proved = readReceiptLink(hmac, receiptSecret(installation, row?.register ?? ''), token)
  return row && proved ? proved : undefined
}

/** The token for a sale's link, as its register would sign it. */
export const linkOfSale = async (tx: Tx, installation: string, sale: string): Promise<string | undefined> => {
  const row = await tx.one<{ register: string }>(REGISTER, [sale])
  return row && signReceiptLink(hmac, receiptSecret(installation, row.register), sale)
}
