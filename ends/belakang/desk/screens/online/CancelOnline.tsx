import { AskReason } from '../../parts/AskReason.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

/** Cancels an order for its customer, with the reason. */
export const CancelOnline = ({ id }: { readonly id: string }) => {
  const say = useSay(ONLINE)
  const may = useMay()
  const deed = useDeed(server.orders.serving.cancel, {
    done: say('cancel-done'),
    touches: ['orders', 'stock', 'books'],
    quiet: true,
  })
  if (!may('orders.write')) return null
  return (
    <AskReason
      deed={say('cancel')}
      label={say('cancel-why')}
      least={3}
      most={300}
      busy={deed.isPending}
      error={deed.error}
      onDo={(reason, close) => deed.mutate({ id, reason }, { onSuccess: close })}
    />
  )
}
