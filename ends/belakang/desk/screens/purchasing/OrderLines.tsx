import { ActionIcon, Select, TextInput } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { offerQuery } from '../../server/purchase-queries.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import { amountOf, qtyOf, type TypedLine, typedValue } from './order-lines.ts'

type OrderLinesProps = {
  readonly supplier: string
  readonly lines: readonly TypedLine[]
  readonly setLines: (lines: readonly TypedLine[]) => void
  /** Puts the cursor where the next item is found. */
  readonly toNext: () => void
}

/** The agreed price of each line's pack at its quantity. */
export const useAgreed = (supplier: string, lines: readonly TypedLine[]) => {
  const asked = useQueries({
    queries: lines.map(line => ({
      ...offerQuery(supplier, line.item.id, qtyOf(line) ?? 1000, line.unit),
      enabled: supplier !== '',
    })),
  })
  return (n: number): number | null => asked[n]?.data?.offer?.price ?? null
}

/** Enter goes on to the next field of the line and at its end to the next item, Shift+Enter back. */
const walk = (event: KeyboardEvent<HTMLElement>, toNext: () => void) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const fields = [...event.currentTarget.closest('table')!.querySelectorAll<HTMLInputElement>('input[data-walk]')]
  const at = fields.indexOf(event.target as HTMLInputElement)
  const next = fields[at + (event.shiftKey ? -1 : 1)]
  const endOfLine = at % 2 === 1
  if (!event.shiftKey && (endOfLine || !next)) toNext()
  else next?.select()
}

/** The goods of an order; every field is reached, left and filled by keys alone. */
export const OrderLines = ({ supplier, lines, setLines, toNext }: OrderLinesProps) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  const agreed = useAgreed(supplier, lines)
  if (lines.length === 0) return <Empty title={say('no-lines')}>{say('no-lines-do')}</Empty>
  const set = (n: number, more: Partial<TypedLine>) =>
    setLines(lines.map((l, at) => (at === n ? { ...l, ...more } : l)))
  const remove = (n: number) => {
    setLines(lines.filter((_, at) => at !== n))
    toNext()
  }
  const keys = (n: number) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey && event.key === 'Delete') return remove(n)
    return walk(event, toNext)
  }
  const priceNote = (line: TypedLine, n: number) => {
    const price = agreed(n)
    if (price === null) return say('price-none')
    return line.price === '' || amountOf(line.price) === price
      ? say('price-agreed')
      : say('price-other', { price: format.money(price) })
  }
  return (
    <DataTable
      label={say('lines')}
      rows={lines.map((line, n) => ({ line, n }))}
      rowKey={({ line }) => `${line.item.id} ${line.unit}`}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: ({ line }) => (
            <>
              {line.item.name} <div className="quiet code">{line.item.sku}</div>
            </>
          ),
        },
        {
          key: 'packs',
          head: say('packs'),
          width: '110px',
          cell: ({ line, n }) => (
            <TextInput
              data-walk=""
              data-line={line.item.id}
              aria-label={`${say('packs')} ${line.item.name}`}
              inputMode="decimal"
              value={line.packs}
              error={line.packs !== '' && qtyOf(line) === null}
              onChange={e => set(n, { packs: e.currentTarget.value })}
              onKeyDown={keys(n)}
            />
          ),
        },
        {
          key: 'pack',
          head: say('pack'),
          width: '150px',
          cell: ({ line, n }) => (
            <Select
              aria-label={`${say('pack')} ${line.item.name}`}
              data={line.units.map(u => ({
                value: u.unit,
                label: u.packQty === 1000 ? u.unit : `${u.unit} · ${format.qty(u.packQty)} ${line.baseUnit}`,
              }))}
              value={line.unit}
              allowDeselect={false}
              onChange={unit => unit && set(n, { unit })}
            />
          ),
        },
        {
          key: 'price',
          head: say('price'),
          width: '170px',
          cell: ({ line, n }) => (
            <TextInput
              data-walk=""
              aria-label={`${say('price')} ${line.item.name}`}
              inputMode="numeric"
              placeholder={agreed(n) === null ? undefined : format.money(agreed(n)!)}
              value={line.price}
              error={line.price !== '' && amountOf(line.price) === null}
              description={priceNote(line, n)}
              inputWrapperOrder={['input', 'description', 'error']}
              onChange={e => set(n, { price: e.currentTarget.value })}
              onKeyDown={keys(n)}
            />
          ),
        },
        {
          key: 'value',
          head: say('line-value'),
          align: 'end',
          width: '130px',
          cell: ({ line, n }) => {
            const value = typedValue(line, agreed(n))
            return value === null ? '' : format.money(value)
          },
        },
        {
          key: 'remove',
          head: '',
          width: '48px',
          cell: ({ line, n }) => (
            <ActionIcon tabIndex={-1} aria-label={say('remove', { item: line.item.name })} onClick={() => remove(n)}>
              <Icon name="close" size={18} />
            </ActionIcon>
          ),
        },
      ]}
    />
  )
}
