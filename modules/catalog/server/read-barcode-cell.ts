import { done, refused } from '#kernel/answer.ts'
import type { ItemBarcode } from '../contract/index.ts'
import { checkDigitOf, readBarcode } from '../rules/index.ts'
import type { Cell } from './item-table.ts'
import type { CellAnswer } from './read-cell.ts'

const damaged = (code: string) => /^\d+([.,]\d+)?E\+?\d+$/i.test(code)

const readCode = (code: string, ownDigits: boolean): CellAnswer<string> => {
  if (damaged(code)) return refused('number-damaged')
  if (!/^[\x21-\x7e]{1,48}$/.test(code)) return refused('barcode-wrong')
  const read = readBarcode(code)
  if (read.ok || ownDigits || read.refusal === 'length-unknown') return done(code)
  if (read.refusal === 'check-digit-wrong') return refused('check-digit-wrong', String(checkDigitOf(code.slice(0, -1))))
  return refused('barcode-wrong')
}

/** `dus:18990121011025` names the pack it is printed on; `plu:12345` is an in-store number and no pack. */
const split = (part: string): [unit: string | null, code: string] => {
  const at = part.indexOf(':')
  if (at <= 0 || part.startsWith('plu:') || part.includes('://')) return [null, part]
  return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
}

/**
 * Several barcodes in a cell, separated by bar, semicolon, comma or space. `ownDigits` lets digits with a wrong check
 * digit through as codes of the company's own.
 */
export const readBarcodes = (cell: Cell, ownDigits: boolean): CellAnswer<ItemBarcode[]> => {
  const barcodes: ItemBarcode[] = []
  for (const part of cell.text
    .replace(/:\s+/g, ':')
    .split(/[|;,\s]+/)
    .filter(Boolean)) {
    // A decimal comma in a damaged number would be taken for a separator.
    if (damaged(cell.text)) return refused('number-damaged')
    const [unit, text] = split(part)
    const code = readCode(text, ownDigits)
    if (!code.ok) return code
    barcodes.push({ code: code.value, unit })
  }
  return done(barcodes)
}
