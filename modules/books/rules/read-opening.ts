import { parseMoney } from '#kernel/money.ts'
import type { OpeningLine } from './opening.ts'

export type OpeningFault = { readonly row: number; readonly text: string; readonly what: 'columns' | 'amount' }

const HEADS = { account: ['account', 'akun'], debit: ['debit', 'debet'], credit: ['credit', 'kredit'] } as const

/** `1.500.000` and `1,500,000` group by threes; the other mark, where there is one, begins the decimals. */
const plain = (text: string): string => {
  const bare = text.replace(/^(Rp|IDR)\s*/i, '').replace(/\s/g, '')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return bare.replaceAll(',', '')
  return bare.replace(',', '.')
}

/** Splits a row at its mark; a mark between quotes is part of the cell. */
const cellsOf = (row: string, mark: string): string[] => {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const sign of row) {
    if (sign === '"') quoted = !quoted
    else if (sign === mark && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  return [...cells, cell.trim()]
}

const markOf = (head: string) => ([';', '\t', ','] as const).find(mark => head.includes(mark)) ?? ','

/**
 * Reads opening balances from CSV with the columns account, debit and credit (in Indonesian akun, debit, kredit),
 * separated by comma, semicolon or tab. Rows are counted as a spreadsheet does: the heading is row 1.
 */
export const readOpening = (
  text: string,
  currency: string,
): { readonly lines: readonly OpeningLine[]; readonly faults: readonly OpeningFault[] } => {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const head = rows[0] ?? ''
  const mark = markOf(head)
  const names = cellsOf(head, mark).map(it => it.toLowerCase())
  const at = (column: keyof typeof HEADS) =>
    names.findIndex(name => (HEADS[column] as readonly string[]).includes(name))
  const [account, debit, credit] = [at('account'), at('debit'), at('credit')]
  if (account < 0 || debit < 0 || credit < 0) return { lines: [], faults: [{ row: 1, text: head, what: 'columns' }] }
  const lines: OpeningLine[] = []
  const faults: OpeningFault[] = []
  rows.slice(1).forEach((row, n) => {
    if (row.replaceAll(mark, '').trim() === '') return
    const cells = cellsOf(row, mark)
    const money = (index: number) => ((cells[index] ?? '') === '' ? 0 : parseMoney(plain(cells[index]!), currency))
    const [into, out] = [money(debit), money(credit)]
    if (into === null || out === null) faults.push({ row: n + 2, text: row, what: 'amount' })
    else lines.push({ account: cells[account] ?? '', debit: into, credit: out })
  })
  return { lines, faults }
}
