import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Row, Stack } from '../../parts/Bits.tsx'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'

/** Work by person, and sharing it out anew. */
export const TeamShare = ({ place }: { readonly place: string | null }) => {
  const say = useSay(TEAM)
  const [all, setAll] = useState(false)
  const share = useDeed(server.flow.rebalance, {
    touches: ['flow'],
    after: ({ moved, looked }) => tell(say('shared', { moved, looked })),
  })
  return (
    <Stack>
      <p className="quiet">{say('share-hint')}</p>
      <Row>
        <Button
          variant="light"
          loading={share.isPending}
          onClick={() => share.mutate({ all, ...(place && { place }) })}
        >
          {say('share')}
        </Button>
        <Checkbox label={say('share-all')} checked={all} onChange={e => setAll(e.currentTarget.checked)} />
      </Row>
    </Stack>
  )
}
