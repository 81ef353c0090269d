import { createHmac } from 'node:crypto'
import { readCompany, readPlace, readRegister } from '#modules/company/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { qrSvg } from '#platform/printer/index.ts'
import {
  type Hmac,
  type ReceiptFrame,
  readReceiptLink,
  receiptOf,
  receiptPage,
  receiptSecretOf,
  type SaleFact,
  saleInReceiptLink,
} from '../rules/index.ts'
import { findSale } from './read-sales.ts'

const hmac: Hmac = (secret, text) => createHmac('sha256', secret).update(text).digest()

const TAX_NAMES = {
  id: { ppn: 'PPN', 'ppn-luxury': 'PPN barang mewah', exempt: 'Bebas PPN', zero: 'PPN 0 %' },
  en: { ppn: 'VAT (PPN)', 'ppn-luxury': 'VAT, luxury goods', exempt: 'VAT exempt', zero: 'VAT 0 %' },
} as const

const frameOf = async (tx: Tx, fact: SaleFact, link: string): Promise<ReceiptFrame> => {
  const [company, place, register] = [
    await readCompany(tx),
    await readPlace(tx, fact.place),
    await readRegister(tx, fact.register),
  ]
  const language = company?.language ?? 'id'
  const local = momentsIn(place?.timeZone ?? 'Asia/Jakarta')(fact.at)
  const clock = `${String(Math.trunc(local.minute / 60)).padStart(2, '0')}:${String(local.minute % 60).padStart(2, '0')}`
  return {
    language,
    shop: {
      name: company?.tradeName ?? '',
      address: [place?.name ?? '', place?.address ?? ''].filter(Boolean),
      ...(place?.phone && { phone: place.phone }),
      ...(company?.npwp && { npwp: company.npwp }),
      footer: [],
    },
    register: register?.code ?? fact.register.slice(0, 8),
    cashier: '',
    time: `${local.day} ${clock}`,
    taxNames: TAX_NAMES[language],
    link,
  }
}

/**
 * The page behind the link on a receipt, or undefined when the link is not one of ours: it is proved by the register's
 * secret, names no customer, and can't be guessed.
 */
export const receiptPageOf = async (
  tx: Tx,
  secret: string,
  token: string,
  baseUrl: string,
): Promise<string | undefined> => {
  const id = saleInReceiptLink(token)
  const sale = id ? await findSale(tx, id) : undefined
  if (!sale) return undefined
  const fact = sale.fact as SaleFact
  if (!readReceiptLink(hmac, receiptSecretOf(hmac, secret, fact.register), token)) return undefined
  const link = baseUrl + token
  return receiptPage(receiptOf(fact, await frameOf(tx, fact, link)), qrSvg(link))
}
