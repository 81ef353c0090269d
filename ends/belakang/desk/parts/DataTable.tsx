import type { ReactNode } from 'react'
import styles from './DataTable.module.css'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** `end` for figures. */
  readonly align?: 'end'
  /** Left out on narrower screens. */
  readonly hide?: 'phone' | 'tablet'
  readonly width?: string
}

type DataTableProps<Row> = {
  /** What the table shows, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** A word that styles the row: `fresh`, `faded`, `bad`, `total`. */
  readonly mark?: (row: Row) => string | undefined
  readonly foot?: ReactNode
}

/** Rows under headings. On a phone the less needed columns step back. */
export function DataTable<Row>({ label, columns, rows, rowKey, mark, foot }: DataTableProps<Row>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(c => (
              <th key={c.key} scope="col" data-align={c.align} data-hide={c.hide} style={{ width: c.width }}>
                {c.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)} data-mark={mark?.(row)}>
              {columns.map(c => (
                <td key={c.key} data-align={c.align} data-hide={c.hide}>
                  {c.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}
