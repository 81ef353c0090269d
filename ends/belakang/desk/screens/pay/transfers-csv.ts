import type { WholeRun } from '../../server/pay-queries.ts'

/** A name that a spreadsheet would take for a formula is kept from being one. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** What is to be transferred to whom, one line a person: number, name, bank, account, rupiah, reference. */
export const transfersCsv = (run: WholeRun): string => {
  const ref = `Gaji ${run.month.slice(0, 7)}`
  const lines = run.slips
    .filter(slip => slip.net > 0)
    .map(({ number, name, bank, bankAccount, net }) =>
      [number, name, bank, bankAccount, String(net), ref].map(cell).join(','),
    )
  return `${['number', 'name', 'bank', 'account', 'amount', 'reference'].join(',')}\r\n${lines.map(line => `${line}\r\n`).join('')}`
}
