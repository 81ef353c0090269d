import { Button, TextInput } from '@mantine/core'
import { formatQuantity, parseQuantity } from '#kernel/quantity.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { WholeInvoice } from '../../server/wholesale-queries.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'

/** By line of the invoice: what is typed of it. */
export type TypedCredit = Readonly<Record<number, { readonly qty: string; readonly lot: string }>>

type Line = WholeInvoice['lines'][number]
type CreditLinesProps = {
  readonly lines: readonly Line[]
  readonly typed: TypedCredit
  readonly setTyped: (typed: TypedCredit) => void
}

/** How much of each line comes back, and of which lot. */
export const CreditLines = ({ lines, typed, setTyped }: CreditLinesProps) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const of = (l: Line) => typed[l.n] ?? { qty: '', lot: '' }
  const left = (l: Line) => l.qty - l.credited
  const put = (l: Line, change: object) => setTyped({ ...typed, [l.n]: { ...of(l), ...change } })
  const isWrong = (l: Line) => {
    const { qty } = of(l)
    return qty !== '' && (parseQuantity(qty) ?? left(l) + 1) > left(l)
  }
  const lots = lines.some(l => l.lot)
  return (
    <DataTable
      label={say('lines')}
      rows={lines.filter(l => left(l) > 0)}
      rowKey={l => String(l.n)}
      columns={[
        { key: 'item', head: say('item'), cell: l => l.name },
        { key: 'left', head: say('shipped'), align: 'end', cell: l => `${format.qty(left(l))} ${l.baseUnit}` },
        {
          key: 'qty',
          head: say('credit-qty'),
          width: '120px',
          cell: l => (
            <TextInput
              aria-label={`${say('credit-qty')} ${l.name}`}
              inputMode="decimal"
              value={of(l).qty}
              error={isWrong(l)}
              onChange={e => put(l, { qty: e.currentTarget.value })}
            />
          ),
        },
        {
          key: 'all',
          head: '',
          cell: l => (
            <Button size="compact-sm" variant="light" onClick={() => put(l, { qty: formatQuantity(left(l)) })}>
              {say('credit-all')}
            </Button>
          ),
        },
        ...(lots
          ? [
              {
                key: 'lot',
                head: say('credit-lot'),
                width: '120px',
                cell: (l: Line) =>
                  l.lot && (
                    <TextInput
                      aria-label={`${say('credit-lot')} ${l.name}`}
                      value={of(l).lot}
                      onChange={e => put(l, { lot: e.currentTarget.value })}
                    />
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
