import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId, type QrisRow } from '#kit/offline/index.ts'
import { withAmount } from '#modules/payments/rules/index.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'
import { type Counter, cashierOf, dataOf, nowAt } from './counter.ts'
import { beginQris, hearQris, moveQris, qrisOf, unheardQris } from './qris-book.ts'

/** Why a payment was dropped, as the server keeps it. */
type Dropped = 'amount-changed' | 'paid-otherwise' | 'basket-emptied' | 'taken-back'

/** Tells the server what it has not heard, and hears what was said at the desk; quiet without a network. */
export const sendQris = async (counter: Counter, also?: string): Promise<boolean> => {
  const { server, db } = counter
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
const codeFor = (counter: Counter, amount: number, reference: string): Answer<string, string> | null => {
  const { qris } = dataOf(counter).snapshot
  return qris && withAmount(qris.payload, { amount, reference })
}

const drop = (counter: Counter, row: QrisRow, why: Dropped) =>
  moveQris(counter.db, row.id, row.state, { state: 'dropped', seen: why, endedAt: nowAt(counter).instant })

const askNow = async (counter: Counter, amount: number): Promise<Answer<QrisRow, string> | null> => {
  const { snapshot } = dataOf(counter)
  const subject = counter.store.get().draft.id
  const waiting = (await qrisOf(counter.db, subject)).filter(row => row.state === 'awaiting')
  for (const other of waiting) if (other.amount !== amount) await drop(counter, other, 'amount-changed')
  const same = waiting.find(row => row.amount === amount)
  if (same) return done(same)
  const id = newId()
  const code = codeFor(counter, amount, id.slice(-12))
  if (!code?.ok) return code
  const row = await beginQris(counter.db, {
    ...{ id, subject, amount, payload: code.value, state: 'awaiting', seen: null, endedAt: null, sold: false },
    ...{ place: snapshot.place.id, register: snapshot.register.id, by: cashierOf(counter).id },
    startedAt: nowAt(counter).instant,
  })
  void sendQris(counter)
  return done(row)
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Asks for an amount by QRIS for the basket on screen: the attempt is on the disk before its code is shown, and at the
 * desk as soon as there is a network. The same amount again gives the same code. Null where the shop has no QRIS.
 */
export const askQris = (counter: Counter, amount: number): Promise<Answer<QrisRow, string> | null> => {
  const asked = turn.then(() => askNow(counter, amount))
  turn = asked.catch(() => undefined)
  return asked
}

/** How long a confirmation waits for the server before it stands on the cashier's word alone. */
const PATIENCE_MS = 3_000

const within = (work: Promise<unknown>) =>
  Promise.race([work, new Promise(resolve => setTimeout(resolve, PATIENCE_MS))])

/** The cashier has seen the money. With a network the server may refuse: the reference has paid something else. */
export const confirmQris = async (
  counter: Counter,
  id: string,
  reference: string,
): Promise<Answer<QrisRow, 'reference-used' | 'attempt-ended'>> => {
  const now = nowAt(counter).instant
  await moveQris(counter.db, id, 'awaiting', { state: 'confirmed', seen: reference, endedAt: now })
  await within(sendQris(counter, id))
  const row = await counter.db.qris.get(id)
  if (row?.state === 'confirmed') return done(row)
  return refused(row?.state === 'awaiting' ? 'reference-used' : 'attempt-ended')
}

/** Whether the desk has ended a payment that waits here; looked up while its code is on screen. */
export const lookQris = async (counter: Counter, id: string): Promise<QrisRow | undefined> => {
  await sendQris(counter, id)
  return counter.db.qris.get(id)
}

/** QRIS payments of the basket on screen of which the money has come: they outlive a crash. */
export const paidByQris = async (counter: Counter): Promise<QrisRow[]> =>
  (await qrisOf(counter.db, counter.store.get().draft.id)).filter(row => row.state === 'confirmed' && !row.sold)

/** The customer pays otherwise after all: what came has to go back, which a task at the desk sees to. */
export const takeQrisBack = async (counter: Counter, id: string): Promise<void> => {
  const row = await counter.db.qris.get(id)
  if (row) await drop(counter, row, 'taken-back')
  void sendQris(counter)
}

/** A basket that is gone waits for no money. */
export const dropQris = async (counter: Counter, subject: string): Promise<void> => {
  for (const row of await qrisOf(counter.db, subject))
    if (row.state === 'awaiting') await drop(counter, row, 'basket-emptied')
  void sendQris(counter)
}

/** After a sale: what paid it is said to be sold, and what else was asked for it is dropped. */
export const settleQris = async (counter: Counter, fact: SaleFact): Promise<void> => {
  const paid = new Set(fact.tenders.map(tender => tender.id))
  for (const row of await qrisOf(counter.db, fact.id)) {
    if (paid.has(row.id)) await moveQris(counter.db, row.id, 'confirmed', { sold: true })
    else if (row.state === 'awaiting') await drop(counter, row, 'paid-otherwise')
  }
  void sendQris(counter)
}
