import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { CHECK_FILES } from '../../../words/check-files.ts'
import { useSay } from '../../../words/words.ts'
import { FindCheck } from '../FindCheck.tsx'
import type { ReturnRow } from './file-queries.ts'

/** Says whose cheque a return is, or that it is none of ours. */
export const SettleReturn = ({ row }: { readonly row: ReturnRow }) => {
  const say = useSay(CHECK_FILES)
  const [why, setWhy] = useState('')
  const deed = useDeed(
    (item: string | null) => server.checks.files.settle({ id: row.id, deed: newId(), item, why: why.trim() }),
    { touches: ['checks', 'tasks', 'books'], done: say('settled') },
  )
  return (
    <Stack>
      <FindCheck usual={row.serial.replace(/^0+(?=.)/, '')} busy={deed.isPending} onFound={it => deed.mutate(it.id)} />
      <Row>
        <TextInput
          aria-label={say('why')}
          placeholder={say('why')}
          value={why}
          w={320}
          onChange={e => setWhy(e.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={why.trim() === ''}
          loading={deed.isPending}
          onClick={() => deed.mutate(null)}
        >
          {say('dismiss')}
        </Button>
      </Row>
    </Stack>
  )
}
