import { ActionIcon, TextInput } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { Icon } from '#kit/ui/Icon.tsx'
import { Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { FRAME } from '../../words/frame.ts'
import { STOCK } from '../../words/stock.ts'
import { useSay } from '../../words/words.ts'
import { type MoveLine, typedQuantity } from './move-lines.ts'

type MoveLinesProps = {
  readonly lines: readonly MoveLine[]
  readonly setLines: (lines: readonly MoveLine[]) => void
  readonly place: string | null
  readonly kind: string
}

const MOST = 60

/** What is at the place now, by item. */
const useOnHand = (lines: readonly MoveLine[], place: string | null) => {
  const asked = lines.slice(0, MOST)
  const found = useQueries({
    queries: asked.map(({ item }) => ({
      queryKey: ['stock', 'at', place, item.id],
      queryFn: () => server.stock.list({ item: item.id, ...(place && { place }) }),
      enabled: place !== null,
    })),
  })
  return new Map(asked.map(({ item }, n) => [item.id, found[n]?.data && (found[n].data[0]?.onHand ?? 0)]))
}

/** The goods of a document, each with what is there now and what it becomes. */
export const MoveLines = ({ lines, setLines, place, kind }: MoveLinesProps) => {
  const say = useSay(STOCK)
  const frame = useSay(FRAME)
  const format = useFormats()
  const onHand = useOnHand(lines, place)
  if (lines.length === 0) return <Empty title={say('no-lines')}>{say('no-lines-do')}</Empty>
  const type = (id: string, typed: string) => setLines(lines.map(l => (l.item.id === id ? { ...l, typed } : l)))
  const becomes = (line: MoveLine): string => {
    const now = onHand.get(line.item.id)
    const qty = typedQuantity(line.typed)
    if (now === undefined) return ''
    if (qty === null) return format.qty(now)
    return `${format.qty(now)} → ${format.qty(now + (kind === 'transfer' ? -qty : qty))}`
  }
  return (
    <DataTable
      label={say('item')}
      rows={lines}
      rowKey={l => l.item.id}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: l => (
            <>
              {l.item.name} <div className="quiet code">{l.item.sku}</div>
            </>
          ),
        },
        { key: 'now', head: say('on-hand'), align: 'end', hide: 'phone', cell: becomes },
        {
          key: 'qty',
          head: say('quantity'),
          align: 'end',
          width: '170px',
          cell: l => (
            <TextInput
              aria-label={`${say('quantity')} ${l.item.name}`}
              inputMode="text"
              value={l.typed}
              error={l.typed !== '' && typedQuantity(l.typed) === null ? say('quantity-wrong') : undefined}
              onChange={e => type(l.item.id, e.currentTarget.value)}
              rightSection={<span className="quiet">{l.item.unit}</span>}
              rightSectionWidth={46}
            />
          ),
        },
        {
          key: 'remove',
          head: '',
          align: 'end',
          width: '54px',
          cell: l => (
            <ActionIcon
              aria-label={`${frame('remove')} ${l.item.name}`}
              onClick={() => setLines(lines.filter(x => x.item.id !== l.item.id))}
            >
              <Icon name="close" size={18} />
            </ActionIcon>
          ),
        },
      ]}
    />
  )
}
