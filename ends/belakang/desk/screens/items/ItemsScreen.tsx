import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Empty, Waiting } from '../../parts/Asked.tsx'
import { Row, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { FRAME } from '../../words/frame.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import { CategoryPick, useCategoryNames } from './CategoryPick.tsx'
import { ItemsTabs } from './ItemsTabs.tsx'

type Found = Answered<Client['catalog']['items']['list']>
type Item = Found['items'][number]

const PAGE = 60

const Rows = ({ items }: { readonly items: readonly Item[] }) => {
  const say = useSay(ITEMS)
  const language = useLanguage()
  const category = useCategoryNames()
  return (
    <DataTable
      label={say('list')}
      rows={items}
      rowKey={i => i.id}
      mark={i => (i.active ? undefined : 'faded')}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: i => (
            <>
              <Link to="/items/$id" params={{ id: i.id }}>
                {(language === 'en' && i.nameEn) || i.name}
              </Link>{' '}
              {!i.active && <Tag>{say('inactive')}</Tag>}
              <div className="quiet code">{i.sku}</div>
            </>
          ),
        },
        { key: 'brand', head: say('brand'), hide: 'tablet', cell: i => i.brand ?? '' },
        { key: 'category', head: say('category'), hide: 'phone', cell: i => (i.category ? category(i.category) : '') },
        { key: 'unit', head: say('unit'), hide: 'phone', cell: i => i.unit },
        {
          key: 'code',
          head: say('barcodes'),
          hide: 'tablet',
          cell: i => <span className="code">{i.barcodes[0]?.code}</span>,
        },
        { key: 'tax', head: say('tax-class'), hide: 'phone', cell: i => i.taxClass },
      ]}
    />
  )
}

/** The list of items, to be searched as people look for them. */
export default function ItemsScreen() {
  const say = useSay(ITEMS)
  const frame = useSay(FRAME)
  const may = useMay()
  const go = useNavigate()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const [category, setCategory] = useState<string | null>(null)
  const query = useInfiniteQuery({
    queryKey: ['catalog', 'list', text, category],
    queryFn: ({ pageParam }) =>
      server.catalog.items.list({ page: pageParam, size: PAGE, ...(text && { text }), ...(category && { category }) }),
    initialPageParam: 1,
    getNextPageParam: (last: Found, all) => (last.more ? all.length + 1 : undefined),
    placeholderData: keepPreviousData,
  })
  const items = query.data?.pages.flatMap(p => p.items) ?? []
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        may('catalog.write') && (
          <Button onClick={() => void go({ to: '/items/$id', params: { id: 'new' } })}>{say('new')}</Button>
        )
      }
    >
      <ItemsTabs />
      <Row>
        <TextInput
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={typed}
          onChange={e => setTyped(e.currentTarget.value)}
          w={320}
        />
        <CategoryPick value={category} onChange={setCategory} />
      </Row>
      <Section flush>
        {query.error && <FaultNote error={query.error} again={() => void query.refetch()} />}
        {query.isPending && <Waiting lines={12} />}
        {query.data && items.length === 0 && <Empty title={say('none')}>{say('none-do')}</Empty>}
        {items.length > 0 && <Rows items={items} />}
      </Section>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {frame('load-more')}
        </Button>
      )}
    </Page>
  )
}
