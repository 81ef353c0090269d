import { Button, Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { type Promotion, targetsOf } from '#modules/pricing/rules/index.ts'
import { Empty, Waiting } from '../../../parts/Asked.tsx'
import { Fields, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { ItemPick } from '../../../parts/ItemPick.tsx'
import { usePlaces } from '../../../parts/names.ts'
import { Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import { categoriesQuery } from '../../../server/queries.ts'
import { PRICES } from '../../../words/prices.ts'
import { PROMOTION } from '../../../words/promotion.ts'
import { useSay } from '../../../words/words.ts'
import { type MoveLine, typedQuantity } from '../../stock/move-lines.ts'
import { BasketLines } from '../BasketLines.tsx'
import { Explained } from '../Explained.tsx'
import styles from './Promotion.module.css'

const FEW = 3

/** A few goods the promotion speaks of, enough of each that it has something to give. */
const useSample = (promotion: Promotion) => {
  const { data: categories = [] } = useQuery(categoriesQuery)
  return async (): Promise<MoveLine[]> => {
    const targets = targetsOf(promotion)
    const ids = targets.flatMap(it => it.items ?? []).slice(0, 6)
    const named = await Promise.all(ids.map(id => server.catalog.items.get({ id })))
    const codes = targets.flatMap(it => it.categories ?? []).slice(0, FEW)
    const whole = targets.some(it => it.all)
    const wanted = codes.flatMap(code => categories.filter(c => c.code === code).map(c => c.id))
    const listed = await Promise.all([
      ...wanted.map(category => server.catalog.items.list({ category, size: FEW, active: 'true' })),
      ...(whole ? [server.catalog.items.list({ size: FEW, active: 'true' })] : []),
    ])
    const all = new Map([...named, ...listed.flatMap(it => it.items)].map(item => [item.id, item]))
    return [...all.values()].map(item => ({ item, typed: '3' }))
  }
}

type Ask = { readonly lines: readonly MoveLine[]; readonly at: string; readonly alone: boolean }

const useTried = (promotion: Promotion, ask: Ask) => {
  const places = usePlaces()
  const inForce = promotion.places?.[0] ?? places.list.find(p => p.kind === 'shop' && p.active)?.id
  const coupons = promotion.when.flatMap(it => (it.kind === 'coupon' ? it.codes.slice(0, 1) : []))
  const group = promotion.when.flatMap(it => (it.kind === 'group' ? it.groups.slice(0, 1) : []))[0] ?? null
  const member = promotion.when.some(it => it.kind === 'member')
  const lines = ask.lines.flatMap(l => {
    const qty = typedQuantity(l.typed)
    return qty !== null && qty > 0 ? [{ id: l.item.id, item: l.item.id, qty }] : []
  })
  const question = {
    ...{ promotion, alone: ask.alone, basket: { place: inForce ?? '', group, member, coupons, lines } },
    ...(ask.at && { at: new Date(ask.at).toISOString() }),
  }
  const [asked] = useDebouncedValue(JSON.stringify(question), 300)
  return useQuery({
    queryKey: ['pricing', 'preview', asked],
    queryFn: () => server.pricing.promotions.preview(JSON.parse(asked) as typeof question),
    enabled: inForce !== undefined && lines.length > 0,
    placeholderData: keepPreviousData,
  })
}

/** What the promotion would do to a sample basket, priced by the same rules as at a till. */
export const Preview = ({ promotion }: { readonly promotion: Promotion }) => {
  const say = useSay(PROMOTION)
  const prices = useSay(PRICES)
  const format = useFormats()
  const language = useLanguage()
  const [ask, setAsk] = useState<Ask>({ lines: [], at: '', alone: false })
  const set = (change: Partial<Ask>) => setAsk(now => ({ ...now, ...change }))
  const sample = useSample(promotion)
  const query = useTried(promotion, ask)
  const { lines } = ask
  return (
    <Section
      title={say('preview')}
      tools={
        <Button size="compact-md" variant="light" onClick={() => void sample().then(found => set({ lines: found }))}>
          {say('fill')}
        </Button>
      }
    >
      <Stack>
        {query.data && lines.length > 0 && (
          <>
            <p className={styles.promise}>{query.data.promise[language]}</p>
            <p className={styles.given} role="status">
              {query.data.given > 0 ? say('given-some', { amount: format.money(query.data.given) }) : say('given-none')}
            </p>
          </>
        )}
        <ItemPick
          label={prices('add-item')}
          onPick={item => set({ lines: [...lines.filter(l => l.item.id !== item.id), { item, typed: '1' }] })}
        />
        {lines.length === 0 ? (
          <Empty title={prices('basket-none')}>{say('preview-what')}</Empty>
        ) : (
          <BasketLines lines={lines} setLines={next => set({ lines: next })} />
        )}
        <Fields>
          <TextInput
            type="datetime-local"
            label={`${prices('at')} · ${prices('at-now')}`}
            value={ask.at}
            onChange={e => set({ at: e.currentTarget.value })}
          />
          <Checkbox label={say('alone')} checked={ask.alone} onChange={e => set({ alone: e.currentTarget.checked })} />
        </Fields>
        {query.error && <FaultNote error={query.error} />}
        {query.isFetching && !query.data && <Waiting />}
        {query.data && lines.length > 0 && !query.error && <Explained told={query.data} lines={lines} draft />}
      </Stack>
    </Section>
  )
}
