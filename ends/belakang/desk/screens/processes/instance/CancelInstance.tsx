import { AskReason } from '../../../parts/AskReason.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { INSTANCE } from '../../../words/instance.ts'
import { useSay } from '../../../words/words.ts'

/** Ends an instance for good, with a reason that its history keeps. */
export const CancelInstance = ({ id }: { readonly id: string }) => {
  const say = useSay(INSTANCE)
  const deed = useDeed(server.flow.cancelInstance, { done: say('cancelled'), touches: ['flow'], quiet: true })
  return (
    <AskReason
      deed={say('cancel')}
      label={say('reason')}
      least={1}
      most={500}
      long
      busy={deed.isPending}
      error={deed.error}
      onDo={(reason, close) => deed.mutate({ id, reason }, { onSuccess: close })}
    >
      <p>{say('cancel-what')}</p>
    </AskReason>
  )
}
