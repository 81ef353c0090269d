/**
 * The id of the n-th line of an order follows from the order's: a form sent twice means the same lines, and two orders
 * of one item have lines of their own. The last sixteen bits of an id are chance.
 */
export const lineId = (order: string, n: number): string => {
  const last = (Number.parseInt(order.slice(-4), 16) + n + 1) & 0xffff
  return order.slice(0, -4) + last.toString(16).padStart(4, '0')
}
