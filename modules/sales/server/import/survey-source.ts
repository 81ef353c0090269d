import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical.ts'
import { chooseNames, type Names, ownCopy } from './choose-names.ts'
import type { Invoice } from './gather-invoices.ts'
import { sortInvoices } from './kind-of-invoice.ts'
import { readSource, type Source } from './read-source.ts'

/** What the files hold, found by reading them through once. */
export type Survey = {
  /** SHA-256 over the bytes of the files and the way they are read. */
  readonly digest: string
  readonly lines: number
  readonly unreadable: number
  readonly invoices: number
  /** Invoices that were taken over before. */
  readonly known: number
  /** Sum of quantity × price over the lines that can be read, each rounded, minor units. */
  readonly net: number
  /** Lines whose price is finer than the currency's smallest unit. */
  readonly finePrices: number
  readonly firstDay: string | null
  readonly names: Names
  /** Item code → how far its running balance fell below the start, thousandths, 0 or below. */
  readonly lowest: ReadonlyMap<string, number>
  /** Customer code → country, as first said. */
  readonly customers: ReadonlyMap<string, string>
}

export type Surveying = {
  /** Which of these invoices were taken over before. */
  readonly known: (invoices: readonly string[]) => Promise<ReadonlySet<string>>
  readonly onLines?: (lines: number) => void
}

type Balance = { now: number; lowest: number }

const moveGoods = (invoice: Invoice, sold: boolean, isService: (code: string) => boolean, at: Map<string, Balance>) => {
  for (const { code, qty } of invoice.lines) {
    const balance = at.get(code) ?? { now: 0, lowest: 0 }
    if (!isService(code)) balance.now += sold ? -qty : qty
    balance.lowest = Math.min(balance.lowest, balance.now)
    at.set(code, balance)
  }
}

/**
 * Reads the files through before anything is booked: their identity, the best name of each item, every customer, and
 * how much of each item must have been there at the start for nothing to fall below zero.
 */
export const surveySource = async (source: Source, { known, onLines }: Surveying): Promise<Survey> => {
  const bytes = createHash('sha256').update(canonical({ ...source.shape, decimals: source.decimals }))
  const sorting = sortInvoices(source.shape)
  const names = chooseNames()
  const balances = new Map<string, Balance>()
  const customers = new Map<string, string>()
  const sum = { lines: 0, unreadable: 0, invoices: 0, known: 0, net: 0, finePrices: 0 }
  let firstDay: string | null = null
  for await (const stretch of readSource(source, b => bytes.update(b))) {
    const old = await known(stretch.invoices.map(i => i.key))
    for (const invoice of stretch.invoices) {
      for (const line of invoice.lines) {
        names.hear(line)
        sum.net += line.amount
        if (line.price.places > source.decimals) sum.finePrices += 1
        if (line.customer !== '' && !customers.has(line.customer))
          customers.set(ownCopy(line.customer), ownCopy(line.country))
        if (firstDay === null || line.at.day < firstDay) firstDay = line.at.day
      }
      const kind = sorting.kindOf(invoice)
      if (kind !== 'debt' && !old.has(invoice.key)) moveGoods(invoice, kind === 'sale', sorting.isService, balances)
    }
    sum.lines = stretch.lines
    sum.unreadable += stretch.faults.length
    sum.invoices += stretch.invoices.length
    sum.known += old.size
    onLines?.(stretch.lines)
  }
  const lowest = new Map([...balances].flatMap(([code, b]) => (b.lowest < 0 ? [[code, b.lowest] as const] : [])))
  return { ...sum, digest: bytes.digest('hex'), firstDay, names, lowest, customers }
}
