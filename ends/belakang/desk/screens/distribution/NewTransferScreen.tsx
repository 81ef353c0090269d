import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { parseQuantity } from '#kernel/quantity.ts'
import { Icon } from '#kit/ui/Icon.tsx'
import { Empty } from '../../parts/Asked.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { type Item, ItemPick } from '../../parts/ItemPick.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

type Line = { readonly id: string; readonly item: Item; readonly typed: string }

const qtyOf = (typed: string): number | null => {
  const qty = parseQuantity(typed)
  return qty !== null && qty > 0 ? qty : null
}

type LinesProps = { readonly lines: readonly Line[]; readonly setLines: (lines: readonly Line[]) => void }

const Lines = ({ lines, setLines }: LinesProps) => {
  const say = useSay(DISTRIBUTION)
  const frame = useSay(FRAME)
  if (lines.length === 0) return <Empty title={say('no-lines')}>{say('no-lines-do')}</Empty>
  return (
    <DataTable
      label={say('goods')}
      rows={lines}
      rowKey={l => l.id}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: l => (
            <>
              {l.item.name} <div className="quiet code">{l.item.sku}</div>
            </>
          ),
        },
        {
          key: 'qty',
          head: say('quantity'),
          align: 'end',
          width: '170px',
          cell: l => (
            <TextInput
              aria-label={`${say('quantity')} ${l.item.name}`}
              inputMode="decimal"
              value={l.typed}
              error={l.typed !== '' && qtyOf(l.typed) === null ? say('quantity-wrong') : undefined}
              onChange={e => {
                const typed = e.currentTarget.value
                setLines(lines.map(it => (it.id === l.id ? { ...it, typed } : it)))
              }}
              rightSection={<span className="quiet">{l.item.unit}</span>}
              rightSectionWidth={46}
            />
          ),
        },
        {
          key: 'remove',
          head: '',
          align: 'end',
          width: '54px',
          cell: l => (
            <ActionIcon
              aria-label={`${frame('remove')} ${l.item.name}`}
              onClick={() => setLines(lines.filter(it => it.id !== l.id))}
            >
              <Icon name="close" size={18} />
            </ActionIcon>
          ),
        },
      ]}
    />
  )
}

/** A transfer by hand, kept as a draft. */
export default function NewTransferScreen() {
  const say = useSay(DISTRIBUTION)
  const go = useNavigate()
  const today = useToday()
  const [id] = useState(newId)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<readonly Line[]>([])
  const deed = useDeed(server.distribution.draftTransfer, {
    done: answer => say('draft-saved', { number: answer.number }),
    touches: ['distribution'],
    quiet: true,
    after: () => void go({ to: '/distribution/transfers/$id', params: { id } }),
  })
  const ready = from && to && lines.length > 0 && lines.every(l => qtyOf(l.typed) !== null)
  const send = () => {
    if (!ready) return
    const goods = lines.map(l => ({ id: l.id, item: l.item.id, qty: qtyOf(l.typed)!, why: '' }))
    deed.mutate({ id, from, to, dueDay: day || today, note: note.trim(), lines: goods })
  }
  const add = (item: Item) =>
    setLines(now => (now.some(l => l.item.id === item.id) ? now : [...now, { id: newId(), item, typed: '' }]))
  return (
    <Page
      title={say('new-transfer')}
      lead={say('draft-lead')}
      above={<Link to="/distribution/transfers">{say('back')}</Link>}
    >
      <Section>
        <Fields>
          <PlacePick label={say('from')} value={from} onChange={setFrom} needed />
          <PlacePick label={say('to')} value={to} onChange={setTo} needed />
          <DayPick label={say('due')} value={day || today} onChange={setDay} />
          <TextInput label={say('note')} maxLength={200} value={note} onChange={e => setNote(e.currentTarget.value)} />
        </Fields>
      </Section>
      <Section title={say('goods')}>
        <Stack>
          <ItemPick label={say('add-line')} onPick={add} />
          <Lines lines={lines} setLines={setLines} />
          {deed.error && <FaultNote error={deed.error} />}
          <div>
            <Button loading={deed.isPending} disabled={!ready} onClick={send}>
              {say('save-draft')}
            </Button>
          </div>
        </Stack>
      </Section>
    </Page>
  )
}
