import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../parts/Confirm.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

/** Cancels an order for its customer, with the reason. */
export const CancelOnline = ({ id }: { readonly id: string }) => {
  const say = useSay(ONLINE)
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const deed = useDeed(server.orders.serving.cancel, {
    ...{ done: say('cancel-done'), touches: ['orders', 'stock', 'books'], quiet: true, after: () => setAsking(false) },
  })
  if (!may('orders.write')) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {say('cancel')}
      </Button>
      {asking && (
        <Confirm
          title={say('cancel')}
          deed={say('cancel')}
          busy={deed.isPending}
          error={deed.error}
          onDo={() => deed.mutate({ id, reason })}
          onClose={() => setAsking(false)}
        >
          <TextInput label={say('cancel-why')} value={reason} onChange={e => setReason(e.currentTarget.value)} />
        </Confirm>
      )}
    </>
  )
}
