import { Button, Group, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../../../parts/Asked.tsx'
import { Fields, Hint, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useFormats } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'
import type { Place } from '../../../server/kinds.ts'
import { placesQuery } from '../../../server/queries.ts'
import { FRAME } from '../../../words/frame.ts'
import { TERMS } from '../../../words/terms.ts'
import { useSay } from '../../../words/words.ts'

type Kept = Answered<Client['terms']['list']>[number]

const FIELDS = [
  ['bookAgeHours', 'book-age', 720],
  ['overridePercent', 'override', 100],
  ['returnLimit', 'return', Number.MAX_SAFE_INTEGER],
  ['lockMinutes', 'lock', 120],
] as const

const whole = (typed: string) => Number(typed.replace(/\D/g, '') || 0)

const Form = ({ terms, place }: { readonly terms: Kept; readonly place: Place | undefined }) => {
  const say = useSay(TERMS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const [it, setIt] = useState(terms)
  const deed = useDeed(server.terms.save, { done: say('saved'), touches: ['terms'], quiet: true })
  const drop = useDeed(server.terms.drop, { done: say('dropped', { place: place?.name ?? '' }), touches: ['terms'] })
  return (
    <Stack>
      <Fields>
        {FIELDS.map(([field, word, most]) => (
          <TextInput
            key={field}
            label={say(word)}
            description={say(`${word}-what`, { amount: format.money(it.returnLimit) })}
            inputMode="numeric"
            value={String(it[field])}
            onChange={e => setIt({ ...it, [field]: Math.min(most, whole(e.currentTarget.value)) })}
          />
        ))}
      </Fields>
      {deed.error && <FaultNote error={deed.error} />}
      <Group>
        <Button loading={deed.isPending} disabled={it.bookAgeHours < 1} onClick={() => deed.mutate(it)}>
          {frame('save')}
        </Button>
        {place && terms.version > 0 && (
          <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate({ place: place.id })}>
            {say('drop')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** What tills may do alone: for the company, or for a place that differs. */
export const TillTermsForm = () => {
  const say = useSay(TERMS)
  const query = useQuery({ queryKey: ['terms'], queryFn: () => server.terms.list() })
  const places = useQuery(placesQuery)
  const [at, setAt] = useState('')
  const shops = places.data?.filter(p => p.kind === 'shop') ?? []
  const place = shops.find(p => p.id === at)
  const ownOf = (id: string) => query.data?.find(t => t.place === id)
  return (
    <Section title={say('alone')} note={say('alone-what')}>
      <Stack>
        <Select
          label={say('for')}
          maw={420}
          allowDeselect={false}
          value={at}
          onChange={next => setAt(next ?? '')}
          data={[
            { value: '', label: say('company') },
            ...shops.map(p => ({
              value: p.id,
              label: say(ownOf(p.id) ? 'own' : 'follows', { place: p.name }),
            })),
          ]}
        />
        <Asked query={query}>
          {all => {
            const terms = place ? (ownOf(place.id) ?? { ...all[0]!, place: place.id, version: 0 }) : all[0]!
            return <Form key={`${at} ${terms.version}`} terms={terms} place={place} />
          }}
        </Asked>
        <Hint>{say('drawer-note')}</Hint>
      </Stack>
    </Section>
  )
}
