import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { server } from '../../server/client.ts'
import { itemQuery } from '../../server/stock-queries.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import type { Item } from './draft.ts'

export const optionsText = (item: Item): string =>
  Object.entries(item.options)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

const Parent = ({ id }: { readonly id: string }) => {
  const say = useSay(ITEMS)
  const { data } = useQuery(itemQuery(id))
  return (
    <Section title={say('variant-of')}>
      <Link to="/items/$id" params={{ id }}>
        {data?.name ?? id}
      </Link>
    </Section>
  )
}

/** The sizes and colours an item comes in; or, for one of them, the item it belongs to. */
export const ItemVariants = ({ item }: { readonly item: Item }) => {
  const say = useSay(ITEMS)
  const may = useMay()
  const query = useQuery({
    queryKey: ['catalog', 'variants', item.id],
    queryFn: () => server.catalog.items.list({ parent: item.id, size: 200 }),
    enabled: item.parent === null,
  })
  if (item.parent) return <Parent id={item.parent} />
  return (
    <Section
      title={say('variants')}
      flush
      tools={
        may('catalog.write') && (
          <Link to="/items/$id" params={{ id: 'new' }} search={{ parent: item.id }}>
            {say('variant-new')}
          </Link>
        )
      }
    >
      <Asked query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('variants-none')}>{say('variants-none-do')}</Empty>
          ) : (
            <DataTable
              label={say('variants')}
              rows={items}
              rowKey={i => i.id}
              mark={i => (i.active ? undefined : 'faded')}
              columns={[
                {
                  key: 'name',
                  head: say('name'),
                  cell: i => (
                    <Link to="/items/$id" params={{ id: i.id }}>
                      {optionsText(i) || i.name}
                    </Link>
                  ),
                },
                { key: 'sku', head: say('sku'), align: 'end', cell: i => <span className="code">{i.sku}</span> },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}
