import type { Adding } from '#kit/counter/draft.ts'
import { isSale, may } from '#kit/offline/index.ts'
import { receiptName } from '#modules/sales/rules/index.ts'
import { closeDialog, notify, openDialog } from './notify.ts'
import { askApproval, cashierOf, dataOf, type Till } from './till.ts'

/** How long a customer waits for the server's word on a piece; after that the till decides by what it knows. */
const PATIENCE_MS = 1500

type Known = { readonly word: 'twice' | 'recalled' | 'sold' | null; readonly receipt?: string | null }

const inBasket = (till: Till, item: string, serial: string) =>
  till.store.get().draft.lines.some(l => l.item.id === item && l.serial === serial)

/** What this till has sold and not taken back, by its own facts: the last receipt of the piece decides. */
const soldHere = async (till: Till, item: string, serial: string): Promise<string | null> => {
  const facts = await till.db.facts
    .filter(({ fact }) => isSale(fact) && fact.lines.some(l => l.serial === serial))
    .toArray()
  for (const { fact } of facts.toReversed()) {
    const line = isSale(fact) && fact.lines.findLast(l => l.serial === serial && l.item === item)
    if (line) return line.qty > 0 ? receiptName(dataOf(till).snapshot.register.code, fact.number) : null
  }
  return null
}

const askServer = async (till: Till, item: string, serial: string) => {
  const late = new Promise<null>(resolve => setTimeout(() => resolve(null), PATIENCE_MS))
  try {
    return (await Promise.race([till.server?.piece({ item, serial }), late])) ?? null
  } catch {
    return null
  }
}

const judge = async (till: Till, item: string, serial: string): Promise<Known> => {
  const { draft } = till.store.get()
  if (inBasket(till, item, serial)) return { word: 'twice' }
  const { blockedPieces } = dataOf(till).snapshot
  if (blockedPieces?.some(b => b.item === item && b.serial === serial)) return { word: 'recalled' }
  const back = draft.returns.some(r => r.line.item === item && r.line.serial === serial)
  if (back) return { word: null }
  const here = await soldHere(till, item, serial)
  if (here) return { word: 'sold', receipt: here }
  const said = await askServer(till, item, serial)
  if (said?.standing === 'recalled') return { word: 'recalled' }
  // Scanned again while the server was asked.
  if (inBasket(till, item, serial)) return { word: 'twice' }
  return said?.standing === 'sold' ? { word: 'sold', receipt: said.receipt } : { word: null }
}

/** A recalled piece is not sold; one that is recorded as sold only when somebody who may stands for it. */
const isAllowed = async (till: Till, { item }: Adding, serial: string): Promise<boolean> => {
  const blanks = { name: item.receiptName ?? item.name, serial }
  const { word, receipt } = await judge(till, item.id, serial)
  if (word === null) return true
  if (word !== 'sold') {
    notify(till, { kind: 'error', word: `piece.${word}`, blanks })
    return false
  }
  if (may(cashierOf(till), 'sales.override')) return true
  const asked = { ...blanks, receipt: receipt ? ` (${receipt})` : '' }
  if (await askApproval(till, { permission: 'sales.override', why: 'approve.piece', blanks: asked })) return true
  notify(till, { kind: 'info', word: 'piece.refused', blanks })
  return false
}

/**
 * Goods whose every piece has a number go into the basket piece by piece, each with its own: the scan carried it, or the
 * cashier is asked. `put` gets each piece that may be sold. Other goods pass at once.
 */
export const withPiece = (till: Till, adding: Adding, put: (adding: Adding) => void): void => {
  const { item, qty, serial } = adding
  if (!item.serial) {
    put(adding)
    return
  }
  const left = Math.max(1, Math.round(qty / 1000))
  const sell = async (number: string) => {
    closeDialog(till)
    if (await isAllowed(till, adding, number)) put({ ...adding, qty: 1000, serial: number })
    const { serial: _, ...next } = adding
    if (left > 1) withPiece(till, { ...next, qty: (left - 1) * 1000 }, put)
  }
  if (serial !== undefined) void sell(serial)
  else openDialog(till, { kind: 'serial', item, left, taken: number => void sell(number) })
}
