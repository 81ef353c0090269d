import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import type { Slip, WholeRun } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { Hours } from './Hours.tsx'
import { BLANK_EXTRA, readExtra, type TypedExtra } from './typed-extra.ts'

const KINDS = ['once', 'taken-off', 'overtime'] as const

type ExtraProps = { readonly run: WholeRun; readonly slip: Slip; readonly done: () => void }

/** Adds a bonus, holiday pay, a deduction or overtime to somebody's month; the slips are then made anew. */
export const AddExtra = ({ run, slip, done }: ExtraProps) => {
  const say = useSay(PAY)
  const [id] = useState(newId)
  const [typed, setTyped] = useState<TypedExtra>(BLANK_EXTRA)
  const put = (change: Partial<TypedExtra>) => setTyped({ ...typed, ...change })
  const note = async (extra: NonNullable<ReturnType<typeof readExtra>>) => {
    await server.people.pay.note({ ...extra, id, employee: slip.employee, month: run.month })
    return server.people.pay.prepare({ id: run.id, place: run.place, month: run.month, onDay: run.onDay })
  }
  const deed = useDeed(note, { ...{ done: say('extra-done'), touches: ['people', 'flow'], quiet: true, after: done } })
  const extra = readExtra(typed, run.onDay)
  return (
    <Stack>
      <SegmentedControl
        aria-label={say('extra')}
        data={KINDS.map(value => ({ value, label: say(`extra-${value}`) }))}
        value={typed.kind}
        onChange={value => put({ kind: KINDS.find(kind => kind === value)! })}
      />
      {typed.kind === 'overtime' ? (
        <Hours typed={typed} put={put} />
      ) : (
        <Fields>
          <TextInput
            label={say('extra-code')}
            value={typed.code}
            onChange={e => put({ code: e.currentTarget.value })}
          />
          <NumberInput
            label={say('extra-amount')}
            min={0}
            thousandSeparator="."
            decimalSeparator=","
            allowDecimal={false}
            value={typed.amount}
            onChange={value => put({ amount: Number(value) || 0 })}
          />
        </Fields>
      )}
      {deed.error && <FaultNote error={deed.error} />}
      <div>
        <Button variant="light" loading={deed.isPending} disabled={!extra} onClick={() => deed.mutate(extra!)}>
          {say('extra-add')}
        </Button>
      </div>
    </Stack>
  )
}
