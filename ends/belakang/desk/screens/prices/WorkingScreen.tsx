import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { parseMoney } from '#kernel/money.ts'
import { parseQuantity } from '#kernel/quantity.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { type Item, ItemPick } from '../../parts/ItemPick.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { companyQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'
import { Changes } from './Changes.tsx'
import { PricesTabs } from './PricesTabs.tsx'
import { PublishBook } from './PublishBook.tsx'

const NewPrice = ({ item }: { readonly item: Item }) => {
  const say = useSay(PRICES)
  const { data: company } = useQuery(companyQuery)
  const [place, setPlace] = useState<string | null>(null)
  const [group, setGroup] = useState('')
  const [from, setFrom] = useState('')
  const [typed, setTyped] = useState('')
  const deed = useDeed(server.pricing.prices.save, {
    done: say('price-saved'),
    touches: ['pricing'],
    after: () => setTyped(''),
  })
  const unitPrice = parseMoney(typed.replace(/[.\s](?=\d{3}\b)/g, ''), company?.currency ?? 'IDR')
  const minQty = from.trim() === '' ? 0 : parseQuantity(from)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (unitPrice === null || minQty === null) return
    deed.mutate({ prices: [{ item: item.id, place, group: group.trim() || null, minQty, unitPrice }] })
  }
  return (
    <form onSubmit={send}>
      <Stack>
        <Fields>
          <TextInput
            label={say('price-each', { unit: item.unit })}
            inputMode="decimal"
            value={typed}
            error={typed !== '' && unitPrice === null ? say('amount-wrong') : undefined}
            onChange={e => setTyped(e.currentTarget.value)}
          />
          <PlacePick label={say('place')} value={place} onChange={setPlace} />
          <TextInput
            label={say('group')}
            placeholder={say('all-groups')}
            value={group}
            onChange={e => setGroup(e.currentTarget.value)}
          />
          <TextInput label={say('min-qty')} value={from} onChange={e => setFrom(e.currentTarget.value)} />
        </Fields>
        <div>
          <Button type="submit" loading={deed.isPending} disabled={unitPrice === null || minQty === null}>
            {say('add-price')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

const Prices = ({ item }: { readonly item: Item }) => {
  const say = useSay(PRICES)
  const frame = useSay(FRAME)
  const format = useFormats()
  const places = usePlaces()
  const query = useQuery({
    queryKey: ['pricing', 'working', item.id],
    queryFn: () => server.pricing.prices.list({ items: [item.id] }),
  })
  const remove = useDeed(server.pricing.prices.remove, { done: say('price-removed'), touches: ['pricing'] })
  return (
    <Section title={item.name} note={item.sku} flush>
      <Asked query={query} lines={3}>
        {prices =>
          prices.length === 0 ? (
            <Empty title={say('price-none')}>{say('price-none-do')}</Empty>
          ) : (
            <DataTable
              label={say('working')}
              rows={prices}
              rowKey={p => `${p.place} ${p.group} ${p.minQty}`}
              columns={[
                { key: 'place', head: say('place'), cell: p => (p.place ? places.name(p.place) : frame('all-places')) },
                { key: 'group', head: say('group'), cell: p => p.group ?? say('all-groups') },
                {
                  key: 'from',
                  head: say('min-qty'),
                  align: 'end',
                  cell: p => (p.minQty > 0 ? format.qty(p.minQty) : ''),
                },
                {
                  key: 'price',
                  head: say('price-each', { unit: item.unit }),
                  align: 'end',
                  cell: p => <b>{format.money(p.unitPrice)}</b>,
                },
                {
                  key: 'do',
                  head: '',
                  align: 'end',
                  cell: ({ place, group, minQty }) => (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="red"
                      loading={remove.isPending}
                      onClick={() => remove.mutate({ prices: [{ item: item.id, place, group, minQty }] })}
                    >
                      {frame('remove')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}

/** The working copy of prices: what goes into the next book. */
export default function WorkingScreen() {
  const say = useSay(PRICES)
  const may = useMay()
  const [item, setItem] = useState<Item | null>(null)
  const [publishing, setPublishing] = useState(false)
  return (
    <Page
      title={say('title')}
      lead={say('working-lead')}
      tools={may('pricing.publish') && <Button onClick={() => setPublishing(true)}>{say('publish')}</Button>}
    >
      <PricesTabs />
      <Section>
        <ItemPick label={say('find-price')} onPick={setItem} />
      </Section>
      {!item && (
        <Section title={say('changes')} flush>
          <Changes />
        </Section>
      )}
      {item && (
        <>
          <Prices item={item} />
          <Section title={say('add-price')}>
            <NewPrice key={item.id} item={item} />
          </Section>
        </>
      )}
      {publishing && <PublishBook close={() => setPublishing(false)} />}
    </Page>
  )
}
