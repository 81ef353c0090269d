import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { CHECK_FILES } from '../../../words/check-files.ts'
import { useSay } from '../../../words/words.ts'
import { SettleByHand } from '../SettleByHand.tsx'
import type { ReturnRow } from './file-queries.ts'

/** Says whose cheque a return is, or that it is none of ours. */
export const SettleReturn = ({ row }: { readonly row: ReturnRow }) => {
  const say = useSay(CHECK_FILES)
  const deed = useDeed(
    ({ item, why }: { readonly item: string | null; readonly why: string }) =>
      server.checks.files.settle({ id: row.id, deed: newId(), item, why }),
    { touches: ['checks', 'tasks', 'books'], done: say('settled') },
  )
  return (
    <SettleByHand
      usual={row.serial}
      dismiss={say('dismiss')}
      busy={deed.isPending}
      onSettle={(item, why) => deed.mutate({ item, why })}
    />
  )
}
