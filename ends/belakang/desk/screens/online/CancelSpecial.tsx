import { AskReason } from '../../parts/AskReason.tsx'
import { useMay } from '../../parts/may.ts'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'

/** Ends a special order that has not come yet; the deposit goes back in cash. */
export const CancelSpecial = ({ id, place }: { readonly id: string; readonly place: string }) => {
  const say = useSay(SPECIAL)
  const may = useMay()
  const format = useFormats()
  const deed = useDeed(server.orders.special.cancel, {
    ...{ touches: ['orders', 'stock', 'books', 'purchasing'], quiet: true },
    after: ({ returned }) => tell(say('cancel-done', { amount: format.money(returned) }), 'good'),
  })
  if (!may('orders.write', place)) return null
  return (
    <AskReason
      deed={say('cancel')}
      label={say('cancel-why')}
      least={3}
      most={300}
      busy={deed.isPending}
      error={deed.error}
      onDo={(reason, close) => deed.mutate({ id, reason, tender: 'cash' }, { onSuccess: close })}
    />
  )
}
