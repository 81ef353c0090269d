import type { Thousandths } from '#kernel/quantity.ts'
import { type Adding, addLine, changeLine, removeLine } from '#kit/counter/draft.ts'
import { pricedWith, showDraft } from '#kit/counter/keep-draft.ts'
import { readScan, type Scanned } from '#kit/counter/read-scan.ts'
import { may, newId } from '#kit/offline/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { closeDialog, notify, openDialog } from './notify.ts'
import { withPiece } from './sell-piece.ts'
import { startNext } from './start-next.ts'
import { askApproval, cashierOf, dataOf, nowAt, type Till } from './till.ts'

/** What the scanner sent or the cashier typed and ended with Enter. `typed` lets letters be a search. */
export const scan = (till: Till, text: string, typed: boolean): void => {
  performance.mark('scan')
  const { store } = till
  if (store.get().screen === 'done') startNext(till)
  const { catalog, book, snapshot } = dataOf(till)
  const scanned = readScan(text, {
    catalog,
    book,
    typed,
    place: snapshot.place.id,
    today: nowAt(till).day,
    inStore: snapshot.inStore ?? [],
    blocked: snapshot.blocked ?? [],
    receiptUrl: snapshot.receiptUrl,
  })
  act(till, scanned)
}

const act = (till: Till, scanned: Scanned): void => {
  switch (scanned.kind) {
    case 'nothing':
      break
    case 'search':
      openDialog(till, { kind: 'search', text: scanned.text })
      break
    case 'receipt':
      till.store.set({ screen: 'returns', returnCode: scanned.code, dialog: null, notice: null })
      break
    case 'unknown':
      notify(till, { kind: 'error', word: 'scan.unknown', blanks: { code: scanned.code } })
      break
    case 'refused': {
      const word = scanned.word === 'expired' && !scanned.day ? 'scan.ended' : (`scan.${scanned.word}` as const)
      notify(till, { kind: 'error', word, blanks: { name: scanned.item.name, day: scanned.day ?? '' } })
      break
    }
    case 'weigh':
      openDialog(till, { kind: 'weigh', item: scanned.item })
      break
    case 'item': {
      const { kind: _, ...adding } = scanned
      withPiece(till, adding, piece => put(till, piece))
    }
  }
}

/** Someone tapped an item or chose it from a list. */
export const pickItem = (till: Till, item: TillItem): void => {
  if (till.store.get().screen === 'done') startNext(till)
  till.store.set({ dialog: null })
  if (!item.active) notify(till, { kind: 'error', word: 'scan.inactive', blanks: { name: item.name } })
  else if (item.weighed) openDialog(till, { kind: 'weigh', item })
  else withPiece(till, { item, qty: 1000 }, piece => put(till, piece))
}

export const putWeighed = (till: Till, item: TillItem, qty: Thousandths): void => {
  closeDialog(till)
  put(till, { item, qty })
}

/** Into the basket, once the customer's age has been looked at where the item asks for it. */
const put = (till: Till, adding: Adding): void => {
  const { draft } = till.store.get()
  const { age } = adding.item
  const checked = draft.lines.find(line => line.ageChecked && (line.item.age ?? 0) >= (age ?? 0))?.ageChecked
  if (age !== null && !checked) {
    till.sounds.error()
    const agreed = () => putNow(till, { ...adding, ageChecked: cashierOf(till).id })
    openDialog(till, { kind: 'age', item: adding.item, agreed })
  } else putNow(till, age === null ? adding : { ...adding, ageChecked: checked ?? '' })
}

const putNow = (till: Till, adding: Adding): void => {
  const { draft } = till.store.get()
  const next = addLine(draft, adding, newId())
  if (!showDraft(till, next.draft, next.line)) {
    const priced = pricedWith(till, next.draft)
    const word = !priced.ok && priced.refusal === 'price-book-not-valid' ? 'scan.bookEnded' : 'scan.noPrice'
    notify(till, { kind: 'error', word, blanks: { name: adding.item.name } })
    return
  }
  till.sounds.ok()
  till.store.set({ notice: null, dialog: null })
}

/** Sets the quantity of a line; zero takes it away. */
export const setQty = (till: Till, line: string, qty: Thousandths): void => {
  const { draft } = till.store.get()
  const piece = draft.lines.find(l => l.id === line && l.serial !== undefined)
  if (qty <= 0) dropLine(till, line)
  else if (!piece) showDraft(till, changeLine(draft, line, { qty }), line)
  till.store.set({ notice: null })
  if (piece && qty > 0) notify(till, { kind: 'info', word: 'piece.one', blanks: { name: piece.item.name } })
}

export const dropLine = (till: Till, line: string): void => {
  const { draft } = till.store.get()
  const gone = draft.lines.find(l => l.id === line)
  showDraft(till, removeLine(draft, line), null)
  if (gone) till.store.set({ notice: { kind: 'info', word: 'sell.lineGone', blanks: { name: gone.item.name } } })
}

/**
 * Gives a line another price per base unit. A cut within the shop's limit is the cashier's; beyond it, and for any
 * higher price, someone with `sales.override` must agree.
 */
export const overridePrice = async (till: Till, line: string, unitPrice: number, reason: string): Promise<boolean> => {
  const { draft, priced } = till.store.get()
  const usual = priced?.basket.lines.find(l => l.id === line)?.unitPrice
  const mine = draft.lines.find(l => l.id === line)
  if (usual === undefined || !mine) return false
  const cashier = cashierOf(till)
  const { overridePercent } = dataOf(till).snapshot.terms
  const within = unitPrice <= usual && (usual - unitPrice) * 100 <= usual * overridePercent
  const why = 'approve.price' as const
  const by =
    within || may(cashier, 'sales.override')
      ? cashier
      : await askApproval(till, { permission: 'sales.override', why, blanks: { name: mine.item.name } })
  if (!by) return false
  return showDraft(till, changeLine(till.store.get().draft, line, { override: { unitPrice, by: by.id, reason } }), line)
}

export const clearOverride = (till: Till, line: string): void => {
  const { draft } = till.store.get()
  const lines = draft.lines.map(({ override, ...rest }) =>
    rest.id === line ? rest : { ...rest, ...(override && { override }) },
  )
  showDraft(till, { ...draft, lines }, line)
}

/** Puts a coupon code on the basket and says whether it gave anything. */
export const addCoupon = (till: Till, code: string): void => {
  const { draft } = till.store.get()
  const text = code.trim().toUpperCase()
  if (text === '' || draft.coupons.includes(text)) return
  if (!showDraft(till, { ...draft, coupons: [...draft.coupons, text] })) return
  const verdict = till.store.get().priced?.basket.coupons.find(c => c.code === text)
  const word = verdict?.used ? 'coupon.used' : 'coupon.unused'
  notify(till, { kind: verdict?.used ? 'ok' : 'info', word, blanks: { code: text, reason: verdict?.reason ?? '' } })
}

export const dropCoupon = (till: Till, code: string): void => {
  const { draft } = till.store.get()
  showDraft(till, { ...draft, coupons: draft.coupons.filter(c => c !== code) })
}
