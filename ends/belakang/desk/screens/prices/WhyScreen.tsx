import { Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty, Waiting } from '../../parts/Asked.tsx'
import { Fields, Split, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { ItemPick } from '../../parts/ItemPick.tsx'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { server } from '../../server/client.ts'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'
import { type MoveLine, typedQuantity } from '../stock/move-lines.ts'
import { BasketLines } from './BasketLines.tsx'
import { Explained } from './Explained.tsx'
import { PricesTabs } from './PricesTabs.tsx'

type Ask = {
  readonly place: string | null
  readonly member: boolean
  readonly group: string
  readonly coupons: string
  readonly at: string
  readonly lines: readonly MoveLine[]
}

const EMPTY: Ask = { place: null, member: false, group: '', coupons: '', at: '', lines: [] }

const questionOf = (ask: Ask, place: string | undefined) => ({
  basket: {
    place: place ?? '',
    group: ask.group.trim() || null,
    member: ask.member,
    coupons: ask.coupons
      .split(',')
      .map(c => c.trim())
      .filter(Boolean),
    lines: ask.lines.flatMap(l => {
      const qty = typedQuantity(l.typed)
      return qty !== null && qty > 0 ? [{ id: l.item.id, item: l.item.id, qty }] : []
    }),
  },
  ...(ask.at && { at: new Date(ask.at).toISOString() }),
})

const useExplained = (ask: Ask, place: string | undefined) => {
  const [asked] = useDebouncedValue(ask, 300)
  const question = questionOf(asked, place)
  return useQuery({
    queryKey: ['pricing', 'why', JSON.stringify(question)],
    queryFn: () => server.pricing.books.simulate(question),
    enabled: place !== undefined && question.basket.lines.length > 0,
    placeholderData: keepPreviousData,
  })
}

const Circumstances = ({ ask, set }: { readonly ask: Ask; readonly set: (change: Partial<Ask>) => void }) => {
  const say = useSay(PRICES)
  return (
    <Fields>
      <PlacePick
        label={say('place')}
        value={ask.place}
        onChange={place => set({ place })}
        needed
        kinds={['shop', 'web']}
      />
      <TextInput label={say('group')} value={ask.group} onChange={e => set({ group: e.currentTarget.value })} />
      <TextInput
        label={`${say('coupons')}, ${say('coupons-hint')}`}
        value={ask.coupons}
        onChange={e => set({ coupons: e.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={`${say('at')} · ${say('at-now')}`}
        value={ask.at}
        onChange={e => set({ at: e.currentTarget.value })}
      />
      <Checkbox label={say('member')} checked={ask.member} onChange={e => set({ member: e.currentTarget.checked })} />
    </Fields>
  )
}

/** A basket as at a till, with the reason of every amount. */
export default function WhyScreen() {
  const say = useSay(PRICES)
  const places = usePlaces()
  const [ask, setAsk] = useState<Ask>(EMPTY)
  const set = (change: Partial<Ask>) => setAsk(now => ({ ...now, ...change }))
  const place = ask.place ?? places.list.find(p => p.kind === 'shop')?.id
  const query = useExplained(ask, place)
  const add = (line: MoveLine) =>
    set({ lines: ask.lines.some(l => l.item.id === line.item.id) ? ask.lines : [...ask.lines, line] })
  return (
    <Page title={say('title')} lead={say('why-lead')}>
      <PricesTabs />
      <Split>
        <Section title={say('basket')}>
          <Stack>
            <ItemPick label={say('add-item')} onPick={item => add({ item, typed: '1' })} />
            {ask.lines.length === 0 ? (
              <Empty title={say('basket-none')} />
            ) : (
              <BasketLines lines={ask.lines} setLines={lines => set({ lines })} />
            )}
            <Circumstances ask={{ ...ask, place: place ?? null }} set={set} />
          </Stack>
        </Section>
        <Section title={say('result')}>
          {ask.lines.length === 0 && <p className="quiet">{say('basket-none-do')}</p>}
          {query.error && <FaultNote error={query.error} />}
          {query.isFetching && !query.data && <Waiting />}
          {query.data && ask.lines.length > 0 && !query.error && <Explained told={query.data} lines={ask.lines} />}
        </Section>
      </Split>
    </Page>
  )
}
