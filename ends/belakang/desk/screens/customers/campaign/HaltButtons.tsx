import { Button } from '@mantine/core'
import { useState } from 'react'
import { Row } from '../../../parts/Bits.tsx'
import { Confirm } from '../../../parts/Confirm.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useFormats } from '../../../parts/use-formats.ts'
import type { Campaign } from '../../../server/campaign-queries.ts'
import { server } from '../../../server/client.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'

const { pause, resume, stop } = server.customers.campaigns

/** Pauses a campaign, lets it go on, stops it for good, or takes back its plan. */
export const HaltButtons = ({ it: { id, state, waiting } }: { readonly it: Campaign }) => {
  const say = useSay(CAMPAIGNS)
  const format = useFormats()
  const [asking, setAsking] = useState(false)
  const touches = ['customers']
  const pausing = useDeed(pause, { done: say('paused'), touches })
  const resuming = useDeed(resume, { done: say('resumed'), touches })
  const stopping = useDeed(stop, { done: say(state === 'planned' ? 'unplanned' : 'stopped'), touches, quiet: true })
  if (state === 'planned')
    return (
      <Button variant="default" loading={stopping.isPending} onClick={() => stopping.mutate({ id })}>
        {say('unplan')}
      </Button>
    )
  if (state === 'draft' || state === 'stopped' || waiting === 0) return null
  return (
    <Row>
      {state === 'running' ? (
        <Button variant="default" loading={pausing.isPending} onClick={() => pausing.mutate({ id })}>
          {say('pause')}
        </Button>
      ) : (
        <Button loading={resuming.isPending} onClick={() => resuming.mutate({ id })}>
          {say('resume')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAsking(true)}>
        {say('stop')}
      </Button>
      {asking && (
        <Confirm
          title={say('stop-title')}
          deed={say('stop-do')}
          busy={stopping.isPending}
          error={stopping.error}
          onDo={() => stopping.mutate({ id }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          {say('stop-ask', { n: format.count(waiting) })}
        </Confirm>
      )}
    </Row>
  )
}
