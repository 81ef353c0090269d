import { Button, Checkbox, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Fields, Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { newId } from '../../server/new-id.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'
import styles from './CountLine.module.css'
import { CountLine } from './CountLine.tsx'
import { awaited, type Counted, lineKey, NOTHING, receiptLines } from './counted-lines.ts'

type Expected = Answered<Client['purchasing']['receiving']['expected']>
type ReceiveFormProps = { readonly place: string; readonly found: Expected; readonly after: () => void }

const text = (qty: number) => String(qty / 1000).replace('.', ',')

/** Counts one delivery: of an order, or of what a shipping notice or a carton's code leads to. */
export const ReceiveForm = ({ place, found, after }: ReceiveFormProps) => {
  const say = useSay(RECEIVING)
  const go = useNavigate()
  const today = useToday()
  const notice =
    found.notices.length === 1 && found.lines.every(l => l.notice === found.notices[0]!.id)
      ? found.notices[0]
      : undefined
  const [id] = useState(newId)
  const [typed, setTyped] = useState<ReadonlyMap<string, Counted>>(new Map())
  const [note, setNote] = useState(notice?.number ?? '')
  const [complete, setComplete] = useState(notice !== undefined)
  const deed = useDeed(server.purchasing.receiving.submit, {
    touches: ['purchasing', 'stock', 'flow', 'books'],
    quiet: true,
    done: r =>
      r.differences.length > 0
        ? say('recorded-differs', { number: r.number, n: r.differences.length })
        : say('recorded', { number: r.number }),
    after: r => {
      after()
      if (r.differences.length > 0) void go({ to: '/purchasing/receipts/$id', params: { id: r.id } })
    },
  })
  const type = (key: string, more: Partial<Counted>) =>
    setTyped(now => new Map(now).set(key, { ...(now.get(key) ?? NOTHING), ...more }))
  const all = () => {
    for (const line of found.lines)
      type(lineKey(line), {
        counted: text(awaited(line)),
        ...(line.lot && { lot: line.lot }),
        ...(line.expires && { expires: line.expires }),
      })
  }
  const lines = receiptLines(found.lines, typed)
  const submit = () => {
    if (!lines || lines.length === 0) return
    const head = { id, place, at: new Date().toISOString(), day: today, deliveryNote: note.trim(), complete }
    deed.mutate({ ...head, lines, ...(notice && { notice: notice.id }) })
  }
  return (
    <Section
      title={
        found.orders.length === 1 ? `${found.orders[0]!.number} · ${found.orders[0]!.supplierName}` : say('expected')
      }
      flush
      tools={
        <Button variant="default" onClick={all}>
          {say('all-came')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {found.lines.map(line => (
          <CountLine
            key={lineKey(line)}
            line={line}
            typed={typed.get(lineKey(line)) ?? NOTHING}
            type={more => type(lineKey(line), more)}
          />
        ))}
        <li className={styles.line}>
          <Stack>
            <Fields>
              <TextInput
                label={say('delivery-note')}
                maxLength={60}
                value={note}
                onChange={e => setNote(e.currentTarget.value)}
              />
              <Checkbox
                label={say('complete')}
                description={say('complete-what')}
                checked={complete}
                onChange={e => setComplete(e.currentTarget.checked)}
              />
            </Fields>
            {lines === null && <Hint tone="warn">{say('quantity-wrong')}</Hint>}
            {deed.error && <FaultNote error={deed.error} />}
            <Row>
              <Button loading={deed.isPending} disabled={!lines || lines.length === 0} onClick={submit}>
                {say('submit')}
              </Button>
            </Row>
          </Stack>
        </li>
      </ul>
    </Section>
  )
}
