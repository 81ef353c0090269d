import { type Database, readOnly } from '#platform/postgres/index.ts'
import { slipPdf } from '#platform/printer/document/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { type Receipt, receiptPage, receiptSlip } from '../rules/index.ts'
import { readReceipt, saleOfLink } from './read-receipt.ts'

export type ShownReceipt = {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

const COMMON = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
}
const PAGE = {
  ...COMMON,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
}

const NOT_FOUND: ShownReceipt = {
  status: 404,
  headers: { ...COMMON, 'content-type': 'text/plain; charset=utf-8' },
  body: 'Struk tidak ditemukan. Mungkin kasir belum terhubung: coba lagi nanti.\nReceipt not found. The till may be offline: try again later.\n',
}

export const receiptHtml = (receipt: Receipt): string => receiptPage(receipt, receipt.link ? qrSvg(receipt.link) : null)

export const receiptPdf = (receipt: Receipt, made: Date): Promise<Uint8Array> =>
  slipPdf(receiptSlip(receipt), { title: receipt.head[0]?.value ?? '', language: receipt.language, made })

export type LinkedReceipt = {
  readonly token: string
  readonly form: 'page' | 'pdf'
  readonly language?: 'id' | 'en'
  /** The address before the token. */
  readonly baseUrl: string
}

/**
 * Answers `/r/<token>` and `/r/<token>.pdf` for anyone who has the link: the receipt, or 404 with the same words for a
 * wrong token and for a sale that has not arrived yet.
 */
export const showReceipt = async (
  db: Database,
  installation: string,
  now: Date,
  { token, form, language, baseUrl }: LinkedReceipt,
): Promise<ShownReceipt> => {
  const receipt = await readOnly(db, async tx => {
    const sale = await saleOfLink(tx, installation, token)
    return sale && readReceipt(tx, { sale, ...(language && { language }), link: `${baseUrl}${token}` })
  })
  if (!receipt) return NOT_FOUND
  if (form === 'page') return { status: 200, headers: PAGE, body: receiptHtml(receipt) }
  const name = `${receipt.head[0]?.value ?? 'struk'}.pdf`
  const headers = { ...COMMON, 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"` }
  return { status: 200, headers, body: await receiptPdf(receipt, now) }
}
