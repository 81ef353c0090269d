import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Hint, Row, Stack } from '../../parts/Bits.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import type { Paper } from './paper-queries.ts'

/** Who keeps a paper from being destroyed, and why. */
export const PaperHolds = ({ paper }: { readonly paper: Paper }) => {
  const say = useSay(PAPERS)
  const [reason, setReason] = useState('')
  const hold = useDeed(() => server.papers.hold({ id: newId(), document: paper.id, reason }), {
    touches: ['papers'],
    done: say('hold-done'),
    after: () => setReason(''),
  })
  const lift = useDeed((id: string) => server.papers.lift({ id }), { touches: ['papers'], done: say('lift-done') })
  const open = paper.holds.filter(it => it.liftedAt === null)
  return (
    <Stack>
      {open.map(it => (
        <Hint key={it.id} tone="warn">
          <Row>
            <span>
              {it.reason} · {it.who}
            </span>
            <Button size="compact-sm" variant="default" loading={lift.isPending} onClick={() => lift.mutate(it.id)}>
              {say('lift')}
            </Button>
          </Row>
        </Hint>
      ))}
      <Row>
        <TextInput
          aria-label={say('hold-why')}
          placeholder={say('hold-why')}
          value={reason}
          onChange={e => setReason(e.currentTarget.value)}
          w={260}
        />
        <Button
          variant="light"
          disabled={reason.trim().length < 3}
          loading={hold.isPending}
          onClick={() => hold.mutate(undefined)}
        >
          {say('hold')}
        </Button>
      </Row>
    </Stack>
  )
}
