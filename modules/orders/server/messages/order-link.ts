import type { Tx } from '#platform/postgres/index.ts'
import { orderToken } from '../consumer/order-token.ts'

/** The address of an order in the shop, by the subject of a message about it. One statement. */
export const orderLink =
  (secret: string, shopUrl: string) =>
  async (tx: Tx, subject: string): Promise<string> => {
    const id = subject.slice('order:'.length)
    const found = await tx.one<{ link: number }>('select link from orders.buyer where customer_order = $1', [id])
    return found ? `${shopUrl}/pesanan/${orderToken(secret, id, found.link)}` : shopUrl
  }
