import { AskReason } from '../../parts/AskReason.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'

/** Calls a transfer off, with its reason. */
export const CancelTransfer = ({ id }: { readonly id: string }) => {
  const say = useSay(DISTRIBUTION)
  const deed = useDeed(server.distribution.cancelTransfer, {
    done: say('cancelled'),
    touches: ['distribution', 'stock'],
    quiet: true,
  })
  return (
    <AskReason
      deed={say('cancel')}
      label={say('cancel-why')}
      least={3}
      most={200}
      busy={deed.isPending}
      error={deed.error}
      onDo={(reason, close) => deed.mutate({ id, reason }, { onSuccess: close })}
    />
  )
}
