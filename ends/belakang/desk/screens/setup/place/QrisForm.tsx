import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { merchantOf } from '#modules/payments/rules/index.ts'
import { Asked } from '../../../parts/Asked.tsx'
import { Fields, Hint, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { Section } from '../../../parts/Page.tsx'
import { Qr } from '../../../parts/Qr.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'
import { FRAME } from '../../../words/frame.ts'
import { PLACE } from '../../../words/place.ts'
import { useSay } from '../../../words/words.ts'

type Kept = Answered<Client['payments']['qris']>
type Draft = Parameters<Client['payments']['setQris']>[0]

const CRITERIA = ['UMI', 'UKE', 'UME', 'UBE', 'URE', 'PSO', 'BLU'] as const
const EMPTY: Omit<Draft, 'place'> = {
  ...{ acquirer: '', merchantPan: '', merchantId: '', nmid: '', criteria: 'UMI', category: '', name: '', city: '' },
  ...{ postal: '', version: 0 },
}

const TEXTS = [
  ['acquirer', 'qris-acquirer', 32],
  ['merchantPan', 'qris-pan', 19],
  ['merchantId', 'qris-id', 15],
  ['nmid', 'qris-nmid', 15],
  ['category', 'qris-category', 4],
  ['name', 'qris-name', 25],
  ['city', 'qris-city', 15],
  ['postal', 'qris-postal', 10],
] as const

const Form = ({ place, kept }: { readonly place: string; readonly kept: Kept }) => {
  const say = useSay(PLACE)
  const frame = useSay(FRAME)
  const [it, setIt] = useState<Draft>(() => {
    if (!kept) return { ...EMPTY, place }
    const { payload: _, ...settings } = kept
    return settings
  })
  const [pasted, setPasted] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const deed = useDeed(server.payments.setQris, { done: say('qris-saved'), touches: ['payments'], quiet: true })
  const set = (change: Partial<Draft>) => setIt(now => ({ ...now, ...change }))
  const paste = (text: string) => {
    setPasted(text)
    const read = text.trim() === '' ? null : merchantOf(text)
    setFault(read && !read.ok ? (read.detail ?? read.refusal) : null)
    if (read?.ok) set({ ...read.value, criteria: CRITERIA.find(c => c === read.value.criteria) ?? 'UMI' })
  }
  return (
    <Stack>
      {!kept && <Hint>{say('qris-none')}</Hint>}
      <Textarea
        label={say('qris-paste')}
        description={say('qris-paste-hint')}
        autosize
        minRows={2}
        value={pasted}
        error={fault && say('qris-bad', { reason: fault })}
        onChange={e => paste(e.currentTarget.value)}
      />
      <Fields>
        {TEXTS.map(([field, word, most]) => (
          <TextInput
            key={field}
            label={say(word)}
            maxLength={most}
            value={it[field]}
            onChange={e => set({ [field]: e.currentTarget.value })}
          />
        ))}
        <Select
          label={say('qris-criteria')}
          allowDeselect={false}
          data={[...CRITERIA]}
          value={it.criteria}
          onChange={criteria => criteria && set({ criteria: criteria as Draft['criteria'] })}
        />
      </Fields>
      {deed.error && <FaultNote error={deed.error} />}
      <div>
        <Button loading={deed.isPending} onClick={() => deed.mutate(it)}>
          {frame('save')}
        </Button>
      </div>
      {kept && <Qr text={kept.payload} label={say('qris-print')} />}
    </Stack>
  )
}

/** What the acquirer told the place, so that its tills can make codes for an amount. */
export const QrisForm = ({ place }: { readonly place: string }) => {
  const say = useSay(PLACE)
  const query = useQuery({
    queryKey: ['payments', 'qris-of', place],
    queryFn: () => server.payments.qris({ place }),
  })
  return (
    <Section title={say('qris')}>
      <Stack>
        <p className="quiet">{say('qris-what')}</p>
        <Asked query={query}>{kept => <Form key={kept?.version ?? 0} place={place} kept={kept} />}</Asked>
      </Stack>
    </Section>
  )
}
