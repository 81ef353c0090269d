import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Split, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Page } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { newId } from '../../server/new-id.ts'
import { itemQuery } from '../../server/stock-queries.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import { ItemForm } from './ItemForm.tsx'
import { ItemImages } from './ItemImages.tsx'
import { ItemPrice } from './ItemPrice.tsx'
import { ItemStock } from './ItemStock.tsx'
import { ItemVariants } from './ItemVariants.tsx'

const Back = () => {
  const say = useSay(ITEMS)
  return <Link to="/items">{say('back')}</Link>
}

const NewItem = () => {
  const say = useSay(ITEMS)
  const [id] = useState(newId)
  const { parent } = useSearch({ from: '/items/$id' })
  return (
    <Page title={say('new')} above={<Back />}>
      <ItemForm item={null} id={id} parent={parent ?? null} />
    </Page>
  )
}

const OldItem = ({ id }: { readonly id: string }) => {
  const say = useSay(ITEMS)
  const may = useMay()
  const format = useFormats()
  const query = useQuery(itemQuery(id))
  const item = query.data
  return (
    <Page
      title={item?.name ?? say('title')}
      lead={item && `${item.sku} · ${say('changed', { when: format.dateTime(item.changedAt) })}`}
      above={<Back />}
    >
      <Asked query={query} lines={10}>
        {it => (
          <Split>
            <ItemForm key={it.id} item={it} id={it.id} />
            <Stack>
              <ItemImages item={it} />
              <ItemVariants item={it} />
              {may('pricing.read') && <ItemPrice item={it} />}
              {may('stock.read') && <ItemStock item={it} />}
            </Stack>
          </Split>
        )}
      </Asked>
    </Page>
  )
}

/** One item, to be seen and changed; or a new one. */
export default function ItemScreen() {
  const { id } = useParams({ from: '/items/$id' })
  return id === 'new' ? <NewItem /> : <OldItem id={id} />
}
