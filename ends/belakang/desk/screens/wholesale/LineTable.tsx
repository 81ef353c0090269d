import { ActionIcon, Select, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Icon } from '#kit/ui/Icon.tsx'
import { Empty } from '../../parts/Asked.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { packsOf, type TypedLine } from './typed-lines.ts'

type Quote = Answered<Client['orders']['orders']['quote']>
type Row = { readonly line: TypedLine; readonly n: number }

type LineTableProps = {
  readonly lines: readonly TypedLine[]
  readonly setLines: (lines: readonly TypedLine[]) => void
  readonly quote: Quote | undefined
  /** Puts the cursor where the next item is found. */
  readonly toNext: () => void
}

type CellProps = {
  readonly line: TypedLine
  readonly set: (more: Partial<TypedLine>) => void
  readonly toNext: () => void
}

const HowMany = ({ line, set, toNext }: CellProps) => {
  const say = useSay(WHOLESALE)
  return (
    <TextInput
      data-line={line.id}
      aria-label={`${say('packs')} ${line.name}`}
      inputMode="numeric"
      value={line.packs}
      error={line.packs !== '' && packsOf(line.packs) === null}
      onChange={e => set({ packs: e.currentTarget.value })}
      onKeyDown={e => e.key === 'Enter' && toNext()}
    />
  )
}

const InWhich = ({ line, set }: CellProps) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  return (
    <Select
      aria-label={`${say('pack')} ${line.name}`}
      data={line.units.map(u => ({
        value: u.unit,
        label: u.qty === 1000 ? u.unit : `${u.unit} · ${format.qty(u.qty)} ${line.baseUnit}`,
      }))}
      value={line.unit}
      allowDeselect={false}
      onChange={unit => unit && set({ unit })}
    />
  )
}

/** The goods of an order as they are typed, with price, value and what the centre has free. */
export const LineTable = ({ lines, setLines, quote, toNext }: LineTableProps) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  const narrow = useMediaQuery('(max-width: 699px)') ?? false
  if (lines.length === 0) return <Empty title={say('no-lines')}>{say('no-lines-do')}</Empty>
  const set = (n: number, more: Partial<TypedLine>) =>
    setLines(lines.map((l, at) => (at === n ? { ...l, ...more } : l)))
  const priced = new Map(quote?.lines.map(l => [l.id, l]))
  const wanted = (line: TypedLine) =>
    (packsOf(line.packs) ?? 0) * (line.units.find(u => u.unit === line.unit)?.qty ?? 0)
  const cell = ({ line, n }: Row) => ({ line, toNext, set: (more: Partial<TypedLine>) => set(n, more) })
  // On a phone how many and in which pack stand below the name: beside it nobody could read them.
  const typed: Column<Row>[] = narrow
    ? []
    : [
        { key: 'packs', head: say('packs'), width: '92px', cell: row => <HowMany {...cell(row)} /> },
        { key: 'pack', head: say('pack'), width: '150px', cell: row => <InWhich {...cell(row)} /> },
      ]
  const columns: Column<Row>[] = [
    {
      key: 'item',
      head: say('item'),
      cell: row => (
        <>
          {row.line.name} <div className="quiet code">{row.line.sku}</div>
          {narrow && (
            <div style={{ display: 'grid', gridTemplateColumns: '56px minmax(118px, 1fr)', gap: 6, padding: '6px 0' }}>
              <HowMany {...cell(row)} />
              <InWhich {...cell(row)} />
            </div>
          )}
        </>
      ),
    },
    ...typed,
    {
      key: 'free',
      head: say('free'),
      align: 'end',
      hide: 'tablet',
      width: '110px',
      cell: ({ line }) => {
        const free = priced.get(line.id)?.free
        if (free === undefined) return ''
        const enough = free >= wanted(line)
        return (
          <span style={enough ? undefined : { color: 'var(--bad)', fontWeight: 650 }}>
            {free === 0 ? say('free-none') : `${format.qty(free)} ${line.baseUnit}`}
          </span>
        )
      },
    },
    {
      key: 'price',
      head: say('price'),
      align: 'end',
      hide: 'phone',
      width: '120px',
      cell: ({ line }) => {
        const found = priced.get(line.id)
        return found ? (
          <span title={found.why.map(w => w.text).join(' · ') || undefined}>{format.money(found.unitPrice)}</span>
        ) : (
          ''
        )
      },
    },
    {
      key: 'value',
      head: say('value'),
      align: 'end',
      width: '120px',
      cell: ({ line }) => <b>{priced.has(line.id) ? format.money(priced.get(line.id)!.net) : ''}</b>,
    },
    {
      key: 'remove',
      head: '',
      width: '44px',
      cell: ({ line, n }) => (
        <ActionIcon
          tabIndex={-1}
          variant="subtle"
          aria-label={say('remove', { item: line.name })}
          onClick={() => setLines(lines.filter((_, at) => at !== n))}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      ),
    },
  ]
  return (
    <DataTable
      label={say('lines')}
      rows={lines.map((line, n) => ({ line, n }))}
      rowKey={({ line }) => line.id}
      columns={columns}
    />
  )
}
