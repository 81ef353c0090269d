import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../parts/Confirm.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import type { WholeRun } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'

const TOUCHES = ['people', 'flow', 'books']

const Reverse = ({ run, close }: { readonly run: WholeRun; readonly close: () => void }) => {
  const say = useSay(PAY)
  const [entry] = useState(newId)
  const [why, setWhy] = useState('')
  const deed = useDeed(server.people.pay.reverse, {
    ...{ done: say('reverse-done'), touches: TOUCHES, quiet: true, after: close },
  })
  return (
    <Confirm
      title={say('reverse')}
      deed={say('reverse')}
      busy={deed.isPending}
      error={deed.error}
      onDo={() => deed.mutate({ id: run.id, entry, why })}
      onClose={close}
    >
      <TextInput label={say('reverse-why')} value={why} onChange={e => setWhy(e.currentTarget.value)} />
    </Confirm>
  )
}

/** What comes next for a pay run: approval by another, the books, or the way back. */
export const RunSteps = ({ run }: { readonly run: WholeRun }) => {
  const say = useSay(PAY)
  const may = useMay()
  const [reversing, setReversing] = useState(false)
  const approve = useDeed(server.people.pay.approve, { done: say('approve-done'), touches: TOUCHES })
  const book = useDeed(server.people.pay.settle, { done: say('book-done'), touches: TOUCHES })
  if (!may('people.pay')) return null
  return (
    <>
      {run.state === 'prepared' && (
        <Button title={say('approve-other')} loading={approve.isPending} onClick={() => approve.mutate({ id: run.id })}>
          {say('approve')}
        </Button>
      )}
      {run.state === 'approved' && (
        <Button loading={book.isPending} onClick={() => book.mutate({ id: run.id })}>
          {say('book')}
        </Button>
      )}
      {run.state === 'paid' && (
        <Button variant="default" onClick={() => setReversing(true)}>
          {say('reverse')}
        </Button>
      )}
      {reversing && <Reverse run={run} close={() => setReversing(false)} />}
    </>
  )
}
