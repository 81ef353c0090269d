import { useState } from 'react'
import { Split, Stack } from '../../../parts/Bits.tsx'
import { Section } from '../../../parts/Page.tsx'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import type { Form } from './form.ts'
import { Letters } from './Letters.tsx'
import { LimitFields } from './LimitFields.tsx'
import { MessageFields } from './MessageFields.tsx'
import { Receivers } from './Receivers.tsx'
import { StartPart } from './StartPart.tsx'
import { WhomFields } from './WhomFields.tsx'

/** Makes a campaign: whom, what, within which limits; beside it who gets it and what they read. */
export const Editor = ({ first }: { readonly first: Form }) => {
  const say = useSay(CAMPAIGNS)
  const [form, setForm] = useState(first)
  const set = (change: Partial<Form>) => setForm(now => ({ ...now, ...change }))
  const both = { form, set }
  return (
    <Split>
      <Stack>
        <WhomFields {...both} />
        <MessageFields {...both} />
        <LimitFields {...both} />
        <StartPart form={form} saved={version => set({ version })} />
      </Stack>
      <Stack>
        <Receivers form={form} />
        <Section title={say('preview')}>
          <Letters arms={form.arms} channel={form.channel} />
        </Section>
      </Stack>
    </Split>
  )
}
