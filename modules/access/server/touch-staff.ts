import type { Tx } from '#platform/postgres/index.ts'

/**
 * Says that users, roles, grants or PINs change in this transaction, and holds other such changes off until it ends:
 * called first, so that two owners who remove each other at once do so one after the other.
 */
export const touchStaff = (tx: Tx) => tx.rows('update access.staff_revision set number = number + 1')
