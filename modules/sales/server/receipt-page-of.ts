import type { Tx } from '#platform/postgres/index.ts'
import { readReceipt, saleOfLink } from './read-receipt.ts'
import { receiptHtml } from './show-receipt.ts'

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
  const sale = await saleOfLink(tx, secret, token)
  const receipt = sale && (await readReceipt(tx, { sale, link: baseUrl + token }))
  return receipt && receiptHtml(receipt)
}
