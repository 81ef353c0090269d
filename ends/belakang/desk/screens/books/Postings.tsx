import type { ReactNode } from 'react'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Answered, Client } from '../../server/contract.ts'
import { BOOKS } from '../../words/books.ts'
import { useSay } from '../../words/words.ts'
import { useUnits } from './use-units.ts'

type Line = Answered<Client['books']['journal']>[number]

type PostingsProps = {
  readonly lines: readonly Line[]
  readonly label: string
  readonly link: (account: string, unit: string) => ReactNode
}

/** The legs of an entry: from which account to which, and how much. */
export const Postings = ({ lines, label, link }: PostingsProps) => {
  const say = useSay(BOOKS)
  const units = useUnits(lines.map(l => l.unit))
  return (
    <DataTable
      label={label}
      rows={lines}
      rowKey={l => `${l.entry} ${l.line}`}
      columns={[
        { key: 'debit', head: say('debit'), cell: l => link(l.debit, l.unit) },
        { key: 'credit', head: say('credit'), cell: l => link(l.credit, l.unit) },
        { key: 'amount', head: say('amount'), align: 'end', cell: l => units.text(l.amount, l.unit) },
      ]}
    />
  )
}
