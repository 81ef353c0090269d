import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Facts, Hint, Row, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import type { Owing } from '../../server/wholesale-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { wholeOf } from './typed-terms.ts'

/** Records that a customer has paid: the oldest invoice is filled in, the others may be. */
export const TakePayment = ({ owing, close }: { readonly owing: Owing; readonly close: () => void }) => {
  const say = useSay(ACCOUNTS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const [id] = useState(newId)
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  const [came, setCame] = useState<string | null>(null)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(owing.open.slice(0, 1).map(i => [i.id, String(i.open)])),
  )
  const lines = owing.open
    .filter(i => (typed[i.id] ?? '') !== '')
    .map(i => ({ invoice: i.id, open: i.open, amount: wholeOf(typed[i.id]!) }))
  const sum = lines.reduce((all, l) => all + (l.amount ?? 0), 0)
  // What came, unless somebody says otherwise: all that the invoices ask and does not lie aside already.
  const money = came === null ? sum : wholeOf(came)
  const aside = money === null ? 0 : money - sum
  const sound =
    (sum > 0 || (money ?? 0) > 0) &&
    money !== null &&
    owing.advance + aside >= 0 &&
    lines.every(l => l.amount !== null && l.amount > 0 && l.amount <= l.open)
  const deed = useDeed(server.orders.receivables.receive, {
    ...{
      done: paid => say('take-done', { number: paid.number }),
      touches: ['orders', 'books'],
      quiet: true,
      after: close,
    },
  })
  const send = () =>
    deed.mutate({
      ...{ id, account: owing.account, day: day || today, note: note.trim(), money: money! },
      lines: lines.map(({ invoice, amount }) => ({ invoice, amount: amount! })),
    })
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={say('take-title', { name: owing.name })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Hint>{say('take-what')}</Hint>
        <Row>
          <DayPick label={say('day')} value={day || today} max={today} onChange={setDay} />
          <TextInput label={say('take-note')} value={note} onChange={e => setNote(e.currentTarget.value)} />
        </Row>
        <DataTable
          label={say('open-invoices')}
          rows={owing.open}
          rowKey={i => i.id}
          columns={[
            { key: 'number', head: say('invoice'), cell: i => <b>{i.number}</b> },
            { key: 'due', head: say('due'), hide: 'phone', cell: i => format.day(i.due) },
            { key: 'open', head: say('open'), align: 'end', cell: i => format.money(i.open) },
            {
              key: 'amount',
              head: say('take-amount'),
              width: '150px',
              cell: i => (
                <TextInput
                  aria-label={`${say('take-amount')} ${i.number}`}
                  inputMode="numeric"
                  value={typed[i.id] ?? ''}
                  error={(typed[i.id] ?? '') !== '' && (wholeOf(typed[i.id]!) ?? 0) > i.open}
                  onChange={e => {
                    const { value } = e.currentTarget
                    setTyped(now => ({ ...now, [i.id]: value }))
                  }}
                />
              ),
            },
          ]}
        />
        <Row>
          <TextInput
            label={say('take-sum')}
            inputMode="numeric"
            value={came ?? String(sum)}
            error={came !== null && money === null}
            onChange={e => setCame(e.currentTarget.value)}
          />
          <Facts
            rows={[
              [say('take-settled'), format.money(sum)],
              owing.advance > 0 && [say('advance'), format.money(owing.advance)],
              aside > 0 && [say('take-aside'), format.money(aside)],
              aside < 0 && [say('take-from'), format.money(-aside)],
            ]}
          />
        </Row>
        {owing.advance + aside < 0 && <Hint tone="bad">{say('take-too-little')}</Hint>}
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button loading={deed.isPending} disabled={!sound} onClick={send}>
            {say('take')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
