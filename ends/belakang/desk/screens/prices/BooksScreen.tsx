import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePeople } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { booksQuery } from '../../server/price-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'
import { PricesTabs } from './PricesTabs.tsx'
import { PublishBook } from './PublishBook.tsx'

type Book = Answered<Client['pricing']['books']['list']>[number]

const PAGE = 50

const Books = ({ books }: { readonly books: readonly Book[] }) => {
  const say = useSay(PRICES)
  const format = useFormats()
  const person = usePeople()
  return (
    <DataTable
      label={say('books')}
      rows={books}
      rowKey={b => b.id}
      columns={[
        {
          key: 'number',
          head: say('number'),
          cell: b => (
            <>
              <b>{b.number}</b> {b.inForce && <Tag tone="good">{say('in-force')}</Tag>}
            </>
          ),
        },
        {
          key: 'from',
          head: say('valid-from'),
          cell: b => <span className="number">{format.dateTime(b.validFrom)}</span>,
        },
        { key: 'note', head: say('note'), hide: 'phone', cell: b => b.note },
        { key: 'by', head: say('by'), hide: 'tablet', cell: b => person(b.publishedBy) },
        {
          key: 'digest',
          head: say('digest'),
          hide: 'tablet',
          cell: b => <span className="code">{b.digest.slice(0, 12)}</span>,
        },
        { key: 'items', head: say('items'), align: 'end', cell: b => format.count(b.items) },
      ]}
    />
  )
}

/** The books that were published, and the one in force. */
export default function BooksScreen() {
  const say = useSay(PRICES)
  const frame = useSay(FRAME)
  const may = useMay()
  const [limit, setLimit] = useState(PAGE)
  const [publishing, setPublishing] = useState(false)
  const query = useQuery({ ...booksQuery(limit), placeholderData: keepPreviousData })
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={may('pricing.publish') && <Button onClick={() => setPublishing(true)}>{say('publish')}</Button>}
    >
      <PricesTabs />
      <Section flush>
        <Asked query={query} lines={5}>
          {books =>
            books.length === 0 ? <Empty title={say('none')}>{say('none-do')}</Empty> : <Books books={books} />
          }
        </Asked>
      </Section>
      {query.data && query.data.length >= limit && limit < 200 && (
        <Button variant="default" loading={query.isFetching} onClick={() => setLimit(limit + PAGE)}>
          {frame('load-more')}
        </Button>
      )}
      {publishing && <PublishBook close={() => setPublishing(false)} />}
    </Page>
  )
}
