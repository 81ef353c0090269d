import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Fields, Row, Stack, Tag } from '../../parts/Bits.tsx'
import { type Item, ItemPick } from '../../parts/ItemPick.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { FRAME } from '../../words/frame.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import { DayBoxes } from './DayBoxes.tsx'
import { type Numbers, TermsNumbers } from './TermsNumbers.tsx'

type Service = Answered<Client['replenishment']['terms']['list']>['services'][number]

const SOURCES = ['supplier', 'centre', 'none'] as const
/** Makes an exception: what an item, a place, or an item at a place has. What is left empty stays as it is elsewhere. */
export const NewTerms = ({ services }: { readonly services: readonly Service[] }) => {
  const say = useSay(REPLENISHMENT)
  const frame = useSay(FRAME)
  const language = useLanguage()
  const [place, setPlace] = useState<string | null>(null)
  const [item, setItem] = useState<Item | null>(null)
  const [source, setSource] = useState<string | null>(null)
  const [service, setService] = useState<string | null>(null)
  const [numbers, setNumbers] = useState<Numbers>({})
  const [days, setDays] = useState(0)
  const save = useDeed(
    () =>
      server.replenishment.terms.save({
        ...{ place, item: item?.id ?? null, source: SOURCES.find(s => s === source) ?? null, supplier: null },
        ...{ leadDays: numbers.leadDays ?? null, leadSpreadDays: numbers.leadSpreadDays ?? null },
        ...{ pack: numbers.pack ?? null, least: numbers.least ?? null, most: numbers.most ?? null },
        ...{ reviewDays: days === 0 ? null : days, service, crossDock: null },
        roomGrams: item ? null : (numbers.roomGrams ?? null),
      }),
    {
      ...{ done: say('terms-saved'), touches: ['replenishment'] },
      after: () => {
        setItem(null)
        setNumbers({})
        setDays(0)
      },
    },
  )
  return (
    <form
      onSubmit={e => {
        e.preventDefault()
        save.mutate(undefined)
      }}
    >
      <Stack>
        <Fields>
          <ItemPick label={say('item')} onPick={setItem} />
          <PlacePick label={say('place')} value={place} onChange={setPlace} />
          <Select
            label={say('source')}
            placeholder={say('leave-open')}
            clearable
            data={SOURCES.map(value => ({ value, label: say(`source-${value}`) }))}
            value={source}
            onChange={setSource}
          />
          <Select
            label={say('service')}
            placeholder={say('leave-open')}
            clearable
            data={services.map(s => ({
              value: s.code,
              label: say('service-fill', {
                name: language === 'id' ? s.nameId : s.nameEn,
                fill: `${s.fillPermille / 10}%`,
              }),
            }))}
            value={service}
            onChange={setService}
          />
          <TermsNumbers value={numbers} ofItem={item !== null} onChange={setNumbers} />
          <DayBoxes optional value={days} onChange={setDays} />
        </Fields>
        <Row>
          <Tag>{item ? say('chosen-item', { name: item.name }) : say('every-item')}</Tag>
          <Button type="submit" disabled={!item && !place} loading={save.isPending}>
            {frame('save')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
