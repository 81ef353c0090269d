export type QuickRow = {
  readonly n: number
  readonly code: string
  readonly packs: number
  readonly unit: string | null
}
export type QuickFault = {
  readonly n: number
  readonly text: string
  readonly fault: 'no-quantity' | 'quantity-unsound'
}

const MOST = 100_000

/** Cells of a line: by tab, semicolon or comma where there is one, else by spaces. Quotes around a cell are taken off. */
const cellsOf = (line: string): string[] => {
  const mark = ['\t', ';', ','].find(m => line.includes(m))
  const cells = mark ? line.split(mark) : line.split(/\s+/)
  return cells
    .map(cell =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((cell, n) => cell !== '' || n < 2)
}

const HEAD = /^(kode|code|sku|barcode|barkode|item|barang|plu)$/i

/** `12`, `12ctn` or `x12`: how many, and the pack where it is written behind the number. */
const readPacks = (text: string): { packs: number; unit: string | null } | null => {
  const found = /^[x×]?\s*(\d{1,9})(?:[.,]0+)?\s*([a-z]+)?$/i.exec(text)
  return found ? { packs: Number(found[1]), unit: found[2] ?? null } : null
}

/**
 * Reads an order pasted from a sheet, a message or a CSV file: on each line a code (item number or bar code), how many,
 * and perhaps in which pack. A line of headings and empty lines are passed over; lines that say no sound quantity are told.
 */
export const readQuickOrder = (
  text: string,
): { readonly rows: readonly QuickRow[]; readonly faults: readonly QuickFault[] } => {
  const rows: QuickRow[] = []
  const faults: QuickFault[] = []
  for (const [index, line] of text.replaceAll('\r', '').split('\n').entries()) {
    const [code, ...rest] = cellsOf(line)
    if (!code || (rows.length + faults.length === 0 && HEAD.test(code))) continue
    const n = index + 1
    const at = rest.findIndex(cell => readPacks(cell))
    const read = at < 0 ? null : readPacks(rest[at]!)
    if (!read) faults.push({ n, text: line.trim().slice(0, 80), fault: 'no-quantity' })
    else if (read.packs < 1 || read.packs > MOST)
      faults.push({ n, text: line.trim().slice(0, 80), fault: 'quantity-unsound' })
    else {
      const after = rest[at + 1]
      const unit = read.unit ?? (after && /^[a-z]+$/i.test(after) ? after : null)
      rows.push({ n, code, packs: read.packs, unit })
    }
  }
  return { rows, faults }
}
