import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Fields, Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { type Item, ItemPick } from '../../parts/ItemPick.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { itemQuery } from '../../server/stock-queries.ts'
import { STOCK } from '../../words/stock.ts'
import { useSay } from '../../words/words.ts'
import { MoveLines } from './MoveLines.tsx'
import { type MoveLine, movesOf } from './move-lines.ts'
import { PasteLines } from './PasteLines.tsx'

const KINDS = ['adjustment', 'transfer', 'opening'] as const
type Kind = (typeof KINDS)[number]

const kindOf = (text: string | undefined): Kind => KINDS.find(k => k === text) ?? 'adjustment'

/** One document of goods: opening stock, a counted difference, or a transfer. */
export default function MoveScreen() {
  const say = useSay(STOCK)
  const go = useNavigate()
  const today = useToday()
  const given = useSearch({ from: '/stock/move' })
  const [id] = useState(newId)
  const [kind, setKind] = useState<Kind>(kindOf(given.kind))
  const [place, setPlace] = useState<string | null>(given.place ?? null)
  const [other, setOther] = useState<string | null>(null)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [lines, setLines] = useState<readonly MoveLine[]>([])
  const first = useQuery({ ...itemQuery(given.item ?? ''), enabled: given.item !== undefined })
  const add = (items: readonly { item: Item; typed: string }[]) =>
    setLines(now => [...now, ...items.filter(n => !now.some(l => l.item.id === n.item.id))])
  useEffect(() => {
    const item = first.data
    if (item) setLines(now => (now.some(l => l.item.id === item.id) ? now : [...now, { item, typed: '' }]))
  }, [first.data])
  const deed = useDeed(server.stock.move, {
    done: say('recorded'),
    touches: ['stock', 'books', 'flow'],
    quiet: true,
    after: () => void go({ to: '/stock' }),
  })
  const moves = movesOf(lines, kind)
  const ready = place !== null && moves !== null && reason.trim() !== '' && (kind !== 'transfer' || other !== null)
  const send = () => {
    if (!ready || !place || !moves) return
    const to = kind === 'transfer' && other ? { otherPlace: other } : {}
    deed.mutate({ id, place, day: day || today, kind, reason: reason.trim(), moves, ...to })
  }
  return (
    <Page title={say('move-title')} lead={say('move-lead')} above={<Link to="/stock">{say('back')}</Link>}>
      <Section>
        <Stack>
          <SegmentedControl
            aria-label={say('kind')}
            value={kind}
            onChange={value => setKind(kindOf(value))}
            data={KINDS.map(value => ({ value, label: say(`kind-${value}`) }))}
          />
          <Hint>{say(`kind-${kind}-what`)}</Hint>
          <Fields>
            <PlacePick label={say(kind === 'transfer' ? 'from' : 'place')} value={place} onChange={setPlace} needed />
            {kind === 'transfer' && <PlacePick label={say('to')} value={other} onChange={setOther} needed />}
            <DayPick label={say('day')} value={day || today} max={today} onChange={setDay} />
            <TextInput
              label={say('reason')}
              placeholder={say('reason-hint')}
              maxLength={200}
              value={reason}
              onChange={e => setReason(e.currentTarget.value)}
            />
          </Fields>
        </Stack>
      </Section>
      <Section title={say('item')} tools={<PasteLines add={add} />}>
        <Stack>
          <ItemPick label={say('add-line')} onPick={item => add([{ item, typed: '' }])} />
          <MoveLines lines={lines} setLines={setLines} place={place} kind={kind} />
          {deed.error && <FaultNote error={deed.error} />}
          <div>
            <Button loading={deed.isPending} disabled={!ready} onClick={send}>
              {say('record')}
            </Button>
          </div>
        </Stack>
      </Section>
    </Page>
  )
}
