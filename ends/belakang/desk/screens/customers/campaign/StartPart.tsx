import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { checkWords } from '#modules/customers/rules/index.ts'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { Confirm } from '../../../parts/Confirm.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import type { CampaignDraft } from '../../../server/campaign-queries.ts'
import { server } from '../../../server/client.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import { draftOf, type Form } from './form.ts'

const { save: keep, start } = server.customers.campaigns

/** Keeps what is on screen first, so that what was seen is what begins. */
const saveAndStart = async ({ draft, at }: { readonly draft: CampaignDraft; readonly at: string | null }) => {
  await keep(draft)
  return start({ id: draft.id, at })
}

/** Saves the draft, lets it begin, or plans when it does. */
export const StartPart = ({ form, saved }: { readonly form: Form; readonly saved: (version: number) => void }) => {
  const say = useSay(CAMPAIGNS)
  const [asking, setAsking] = useState(false)
  const [at, setAt] = useState('')
  const draft = draftOf(form)
  const complete = draft !== null && checkWords(form.channel, form.arms) === null
  const touches = ['customers'] as const
  const save = useDeed(keep, { done: say('saved'), touches, after: it => saved(it.version) })
  const now = useDeed(saveAndStart, { done: say('started'), touches, quiet: true })
  const plan = useDeed(saveAndStart, { done: say('planned'), touches })
  return (
    <Section>
      <Stack>
        <Row>
          <Button loading={save.isPending} disabled={!complete} onClick={() => draft && save.mutate(draft)}>
            {say('save')}
          </Button>
          <Button variant="default" disabled={!complete} onClick={() => setAsking(true)}>
            {say('start')}
          </Button>
        </Row>
        <Row>
          <TextInput
            type="datetime-local"
            label={say('plan-at')}
            value={at}
            onChange={e => setAt(e.currentTarget.value)}
          />
          <Button
            variant="default"
            mt="auto"
            loading={plan.isPending}
            disabled={!complete || at === ''}
            onClick={() => draft && plan.mutate({ draft, at: new Date(at).toISOString() })}
          >
            {say('plan')}
          </Button>
        </Row>
      </Stack>
      {asking && draft && (
        <Confirm
          title={say('start-title')}
          deed={say('start-do')}
          busy={now.isPending}
          error={now.error}
          onDo={() => now.mutate({ draft, at: null }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          {say('start-ask')}
        </Confirm>
      )}
    </Section>
  )
}
