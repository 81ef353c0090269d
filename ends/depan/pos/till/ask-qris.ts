import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId, type QrisRow } from '#kit/offline/index.ts'
import { withAmount } from '#modules/payments/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import { beginQris, hearQris, moveQris, qrisOf, unheardQris } from './qris-book.ts'
import { cashierOf, dataOf, nowAt, type Till } from './till.ts'

/** Why a payment was dropped, as the server keeps it. */
type Dropped = 'amount-changed' | 'paid-otherwise' | 'basket-emptied' | 'taken-back'

/** Tells the server what it has not heard, and hears what was said at the desk; quiet without a network. */
export const sendQris = async (till: Till, also?: string): Promise<boolean> => {
  const { server, db } = till
  const rows = await unheardQris(db, also)
  if (!server || rows.length === 0) return rows.length === 0
  try {
    const attempts = rows.map(({ step: _, heard: __, ...told }) => told)
    const { answers } = await server.payments.keepQris({ attempts })
    await hearQris(db, rows, answers, new Date().toISOString())
    return true
  } catch {
    // They are on the disk, and go up with the next round.
    return false
  }
}

/** The code for an amount, out of the shop's own static one; null where the shop has none. */
const codeFor = (till: Till, amount: number, reference: string): Answer<string, string> | null => {
  const { qris } = dataOf(till).snapshot
  return qris && withAmount(qris.payload, { amount, reference })
}

const drop = (till: Till, row: QrisRow, why: Dropped) =>
  moveQris(till.db, row.id, row.state, { state: 'dropped', seen: why, endedAt: nowAt(till).instant })

const askNow = async (till: Till, amount: number): Promise<Answer<QrisRow, string> | null> => {
  const { snapshot } = dataOf(till)
  const subject = till.store.get().draft.id
  const waiting = (await qrisOf(till.db, subject)).filter(row => row.state === 'awaiting')
  for (const other of waiting) if (other.amount !== amount) await drop(till, other, 'amount-changed')
  const same = waiting.find(row => row.amount === amount)
  if (same) return done(same)
  const id = newId()
  const code = codeFor(till, amount, id.slice(-12))
  if (!code?.ok) return code
  const row = await beginQris(till.db, {
    ...{ id, subject, amount, payload: code.value, state: 'awaiting', seen: null, endedAt: null, sold: false },
    ...{ place: snapshot.place.id, register: snapshot.register.id, by: cashierOf(till).id },
    startedAt: nowAt(till).instant,
  })
  void sendQris(till)
  return done(row)
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Asks for an amount by QRIS for the basket on screen: the attempt is on the disk before its code is shown, and at the
 * desk as soon as there is a network. The same amount again gives the same code. Null where the shop has no QRIS.
 */
export const askQris = (till: Till, amount: number): Promise<Answer<QrisRow, string> | null> => {
  const asked = turn.then(() => askNow(till, amount))
  turn = asked.catch(() => undefined)
  return asked
}

/** How long a confirmation waits for the server before it stands on the cashier's word alone. */
const PATIENCE_MS = 3_000

const within = (work: Promise<unknown>) =>
  Promise.race([work, new Promise(resolve => setTimeout(resolve, PATIENCE_MS))])

/** The cashier has seen the money. With a network the server may refuse: the reference has paid something else. */
export const confirmQris = async (
  till: Till,
  id: string,
  reference: string,
): Promise<Answer<QrisRow, 'reference-used' | 'attempt-ended'>> => {
  const now = nowAt(till).instant
  await moveQris(till.db, id, 'awaiting', { state: 'confirmed', seen: reference, endedAt: now })
  await within(sendQris(till, id))
  const row = await till.db.qris.get(id)
  if (row?.state === 'confirmed') return done(row)
  return refused(row?.state === 'awaiting' ? 'reference-used' : 'attempt-ended')
}

/** Whether the desk has ended a payment that waits here; looked up while its code is on screen. */
export const lookQris = async (till: Till, id: string): Promise<QrisRow | undefined> => {
  await sendQris(till, id)
  return till.db.qris.get(id)
}

/** QRIS payments of the basket on screen of which the money has come: they outlive a crash. */
export const paidByQris = async (till: Till): Promise<QrisRow[]> =>
  (await qrisOf(till.db, till.store.get().draft.id)).filter(row => row.state === 'confirmed' && !row.sold)

/** The customer pays otherwise after all: what came has to go back, which a task at the desk sees to. */
export const takeQrisBack = async (till: Till, id: string): Promise<void> => {
  const row = await till.db.qris.get(id)
  if (row) await drop(till, row, 'taken-back')
  void sendQris(till)
}

/** A basket that is gone waits for no money. */
export const dropQris = async (till: Till, subject: string): Promise<void> => {
  for (const row of await qrisOf(till.db, subject))
    if (row.state === 'awaiting') await drop(till, row, 'basket-emptied')
  void sendQris(till)
}

/** After a sale: what paid it is said to be sold, and what else was asked for it is dropped. */
export const settleQris = async (till: Till, fact: SaleFact): Promise<void> => {
  const paid = new Set(fact.tenders.map(tender => tender.id))
  for (const row of await qrisOf(till.db, fact.id)) {
    if (paid.has(row.id)) await moveQris(till.db, row.id, 'confirmed', { sold: true })
    else if (row.state === 'awaiting') await drop(till, row, 'paid-otherwise')
  }
  void sendQris(till)
}
