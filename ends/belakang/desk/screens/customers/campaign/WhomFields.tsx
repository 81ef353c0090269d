import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fields, Hint, Stack } from '../../../parts/Bits.tsx'
import { Section } from '../../../parts/Page.tsx'
import { offeredQuery } from '../../../server/campaign-queries.ts'
import { segmentsQuery } from '../../../server/customer-queries.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import type { Form } from './form.ts'

const CHANNELS = ['mail', 'whatsapp', 'sms'] as const

/** Says where a channel is not set up, or only simulated. */
export const WayHint = ({ channel }: { readonly channel: Form['channel'] }) => {
  const say = useSay(CAMPAIGNS)
  const { data } = useQuery(offeredQuery)
  const offered = data?.offered[channel]
  if (offered !== 'off' && offered !== 'simulated') return null
  return <Hint tone="warn">{say(`way-${offered}`, { way: say(`channel-${channel}`) })}</Hint>
}

type WhomProps = { readonly form: Form; readonly set: (change: Partial<Form>) => void }

/** The campaign's name, whom it is for, and by which channel. */
export const WhomFields = ({ form, set }: WhomProps) => {
  const say = useSay(CAMPAIGNS)
  const { data: segments = [], isSuccess } = useQuery(segmentsQuery)
  return (
    <Section title={say('for-whom')}>
      <Stack>
        <TextInput
          label={say('name')}
          maxLength={80}
          value={form.name}
          onChange={e => set({ name: e.currentTarget.value })}
        />
        <Fields>
          <Select
            label={say('segment')}
            data={segments.map(it => ({ value: it.id, label: it.name }))}
            value={form.segment}
            onChange={segment => set({ segment })}
            searchable
          />
          <Select
            label={say('channel')}
            data={CHANNELS.map(value => ({ value, label: say(`channel-${value}`) }))}
            value={form.channel}
            allowDeselect={false}
            onChange={channel => channel && set({ channel: channel as Form['channel'] })}
          />
        </Fields>
        {isSuccess && segments.length === 0 && <Hint tone="warn">{say('no-segment')}</Hint>}
        <WayHint channel={form.channel} />
      </Stack>
    </Section>
  )
}
