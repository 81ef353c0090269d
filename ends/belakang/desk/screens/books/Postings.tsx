import { type ReactNode, useState } from 'react'
import { DataTable } from '../../parts/DataTable.tsx'
import type { Answered, Client } from '../../server/contract.ts'
import { BOOKS } from '../../words/books.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import styles from './Postings.module.css'
import { useUnits } from './use-units.ts'

type Line = Answered<Client['books']['journal']>[number]

type PostingsProps = {
  readonly lines: readonly Line[]
  readonly label: string
  readonly link: (account: string, unit: string) => ReactNode
}

const FIRST = 12
const MOST = 400

/** Lines between the same two accounts stand together. */
const grouped = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = `${line.entry} ${line.debit} ${line.credit}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

/** The legs of an entry: from which account to which, and how much. */
export const Postings = ({ lines, label, link }: PostingsProps) => {
  const say = useSay(BOOKS)
  const frame = useSay(FRAME)
  const [all, setAll] = useState(false)
  const units = useUnits((all ? lines : grouped(lines).flatMap(g => g.slice(0, FIRST))).map(l => l.unit))
  return (
    <DataTable
      label={label}
      rows={grouped(lines)}
      rowKey={([l]) => `${l!.entry} ${l!.line}`}
      columns={[
        { key: 'debit', head: say('debit'), width: '30%', cell: ([l]) => link(l!.debit, l!.unit) },
        { key: 'credit', head: say('credit'), width: '30%', cell: ([l]) => link(l!.credit, l!.unit) },
        {
          key: 'amount',
          head: say('amount'),
          cell: group => (
            <ul className={styles.amounts}>
              {group.slice(0, all ? MOST : FIRST).map(l => (
                <li key={l.line}>{units.text(l.amount, l.unit)}</li>
              ))}
              {group.length > FIRST && !all && (
                <li>
                  <button type="button" className={styles.more} onClick={() => setAll(true)}>
                    {frame('and-more', { n: group.length - FIRST })}
                  </button>
                </li>
              )}
            </ul>
          ),
        },
      ]}
    />
  )
}
