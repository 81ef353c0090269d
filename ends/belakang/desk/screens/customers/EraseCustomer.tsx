import { useQueryClient } from '@tanstack/react-query'
import { Confirm } from '../../parts/Confirm.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { DUTIES } from '../../words/duties.ts'
import { useSay } from '../../words/words.ts'

type EraseCustomerProps = {
  readonly id: string
  readonly party: string
  readonly name: string
  readonly close: () => void
}

/** Asks once, then erases; a refusal says what has to end first. */
export const EraseCustomer = ({ id, party, name, close }: EraseCustomerProps) => {
  const say = useSay(DUTIES)
  const queries = useQueryClient()
  const erasing = useDeed(server.customers.duties.erase, {
    done: answer => say('erased', { n: answer.messages }),
    touches: ['customers', 'parties'],
    after: close,
    quiet: true,
  })
  /** A refused request is open all the same, and its clock is to be seen. */
  const shown = { onError: () => void queries.invalidateQueries({ queryKey: ['customers', 'duties'] }) }
  return (
    <Confirm
      title={say('erase-title', { name })}
      deed={say('erase-do')}
      busy={erasing.isPending}
      error={erasing.error}
      onDo={() => erasing.mutate({ id, party }, shown)}
      onClose={close}
    >
      {say('erase-ask')}
    </Confirm>
  )
}
