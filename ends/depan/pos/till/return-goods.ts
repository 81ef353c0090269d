import { type Answer, refused } from '#kernel/answer.ts'
import type { Thousandths } from '#kernel/quantity.ts'
import { showDraft } from '#kit/counter/keep-draft.ts'
import { isSale, may, newId } from '#kit/offline/index.ts'
import { receiptName, returnLine, type SaleFact, saleInReceiptLink } from '#modules/sales/rules/index.ts'
import { notify } from './notify.ts'
import { askApproval, cashierOf, dataOf, type Till } from './till.ts'

/** A sale of which goods may come back, and how much of each line has. */
export type Returnable = {
  readonly fact: SaleFact
  readonly receipt: string
  readonly returned: Readonly<Record<string, Thousandths>>
  readonly voided: boolean
  /** Where it was found: what happened elsewhere since is known only from the server. */
  readonly from: 'till' | 'server'
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The code as receipts carry it: the number alone is this register's. */
const codeOf = (till: Till, typed: string) => {
  const text = typed.trim()
  const linked = saleInReceiptLink(text)
  if (linked) return linked
  if (UUID.test(text.toLowerCase())) return text.toLowerCase()
  return /^\d{1,9}$/.test(text) ? receiptName(registerCode(till), Number(text)) : text.toUpperCase()
}

/** A receipt by its printed code (`KMG-01-000123`), the number alone for this register, the token of its link, or the id. */
export const findReceipt = async (till: Till, typed: string): Promise<Returnable | null> => {
  const code = codeOf(till, typed)
  const local = await findHere(till, code)
  try {
    const known = await till.server?.lookup({ code })
    if (known) return merge(known as Known, local, code)
  } catch {
    // Without the server, a receipt of this register is still at hand.
  }
  return local
}

type Known = Omit<Returnable, 'from' | 'receipt'>

const registerCode = (till: Till) => dataOf(till).snapshot.register.code

const findHere = async (till: Till, code: string): Promise<Returnable | null> => {
  const own = `${registerCode(till)}-`
  const row = code.startsWith(own)
    ? await till.db.facts
        .where('number')
        .equals(Number(code.slice(own.length)))
        .first()
    : await till.db.facts.where('id').equals(code).first()
  if (!row || !isSale(row.fact)) return null
  const receipt = receiptName(registerCode(till), row.fact.number)
  return { fact: row.fact, receipt, from: 'till', ...(await backHere(till, row.fact.id)) }
}

/** What this till itself knows to have come back of a sale, and whether it was voided here. */
const backHere = async (till: Till, sale: string) => {
  const returned: Record<string, number> = {}
  let voided = false
  await till.db.facts.each(({ fact }) => {
    if (!isSale(fact)) return
    if (fact.voids === sale) voided = true
    for (const line of fact.lines)
      if (line.returns?.sale === sale) returned[line.returns.line] = (returned[line.returns.line] ?? 0) - line.qty
  })
  return { returned, voided }
}

/** The server knows of all registers, this till of what it has not sent yet: the larger count holds. */
const merge = (known: Known, local: Returnable | null, code: string): Returnable => {
  const lines = new Set([...Object.keys(known.returned), ...Object.keys(local?.returned ?? {})])
  const returned = Object.fromEntries(
    [...lines].map(id => [id, Math.max(known.returned[id] ?? 0, local?.returned[id] ?? 0)]),
  )
  const receipt = local?.receipt ?? (UUID.test(code) ? String(known.fact.number) : code)
  return { ...known, receipt, returned, voided: known.voided || (local?.voided ?? false), from: 'server' }
}

export type TakeBack = { readonly line: string; readonly qty: Thousandths }

/**
 * Puts goods that come back into the basket: with new goods beside them it becomes an exchange. Within the day's limit
 * a cashier with `sales.return` may; above it someone with `sales.override` must agree.
 */
export const takeBack = async (
  till: Till,
  sale: Returnable,
  taking: readonly TakeBack[],
  reason: string,
): Promise<Answer<null, string>> => {
  const { draft } = till.store.get()
  const { catalog } = dataOf(till)
  const kept = taking.find(
    t => catalog.item(sale.fact.lines.find(l => l.id === t.line)?.item ?? '')?.returnable === false,
  )
  if (kept) return refused('not-returnable')
  const lines = taking.flatMap(({ line, qty }) => {
    const sold = sale.fact.lines.find(l => l.id === line)
    const before = (sale.returned[line] ?? 0) + inBasket(till, line)
    return sold ? [returnLine({ id: newId(), sale: sale.fact.id, line: sold, qty, before, reason })] : []
  })
  const wrong = lines.find(l => !l.ok)
  if (wrong && !wrong.ok) return refused(wrong.refusal, wrong.detail)
  const back = lines.flatMap(l => (l.ok ? [l.value] : []))
  const worth = -back.reduce((a, l) => a + l.net, 0)
  if (!(await isAllowed(till, worth))) return refused('not-allowed')
  const backBefore = sale.fact.lines.reduce((a, l) => {
    const qty = sale.returned[l.id] ?? 0
    return qty > 0 ? a + Math.round((l.net * qty) / l.qty) : a
  }, 0)
  const paidByPoints = sale.fact.tenders.reduce((a, t) => a + (t.kind === 'points' ? t.amount : 0), 0)
  const earnedOn = sale.fact.points.earned > 0 ? Math.max(0, sale.fact.total - paidByPoints) : 0
  const returns = back.map(line => ({ line, receipt: sale.receipt, earnedOn, backBefore }))
  const customer =
    draft.customer ??
    (sale.fact.customer && sale.fact.member
      ? { party: sale.fact.customer, name: '', group: sale.fact.group, member: true, points: null, credit: null }
      : null)
  showDraft(till, { ...draft, customer, returns: [...draft.returns, ...returns] }, null)
  till.store.set({ screen: 'sell' })
  notify(till, { kind: 'ok', word: 'returns.inBasket', blanks: { receipt: sale.receipt } })
  return { ok: true, value: null }
}

const inBasket = (till: Till, line: string) =>
  till.store.get().draft.returns.reduce((a, r) => (r.line.returns?.line === line ? a - r.line.qty : a), 0)

const isAllowed = async (till: Till, worth: number): Promise<boolean> => {
  const cashier = cashierOf(till)
  const { returnLimit } = dataOf(till).snapshot.terms
  if (may(cashier, 'sales.override')) return true
  if (may(cashier, 'sales.return') && worth <= returnLimit) return true
  return (await askApproval(till, { permission: 'sales.override', why: 'approve.return' })) !== null
}
