import type { SourceLine } from './judge-row.ts'

/** The lines of one invoice, in the order of the file. `key` is what it is known by, its number as a rule. */
export type Invoice = { readonly key: string; readonly lines: SourceLine[] }

/** How far apart, in lines, an invoice's lines may stand. */
const WINDOW = 2000
/** A sale has at most so many lines; what an invoice has beyond becomes a second sale, `<number>#2`. */
const LONGEST = 2000

export type Gathering = {
  /** Takes the next line and gives the invoices that are ended by its coming, oldest first. */
  take(line: SourceLine): Invoice[]
  end(): Invoice[]
}

type Open = { readonly invoice: Invoice; last: number }

/** Puts invoices together while the file streams by: it keeps those of the last lines only. */
export const gatherInvoices = (): Gathering => {
  const open = new Map<string, Open>()
  const parts = new Map<string, number>()
  let n = 0

  const keyOf = (number: string) => {
    const part = parts.get(number)
    return part === undefined ? number : `${number}#${part}`
  }

  return {
    take: line => {
      n += 1
      const found = open.get(line.invoice)
      if (found) {
        found.invoice.lines.push(line)
        found.last = n
      } else open.set(line.invoice, { invoice: { key: keyOf(line.invoice), lines: [line] }, last: n })
      const ended: Invoice[] = []
      if (found && found.invoice.lines.length >= LONGEST) {
        parts.set(line.invoice, (parts.get(line.invoice) ?? 1) + 1)
        open.delete(line.invoice)
        ended.push(found.invoice)
      }
      for (const [number, { invoice, last }] of open) {
        if (n - last < WINDOW) break
        open.delete(number)
        ended.push(invoice)
      }
      return ended
    },
    end: () => {
      const left = [...open.values()].map(o => o.invoice)
      open.clear()
      return left
    },
  }
}
