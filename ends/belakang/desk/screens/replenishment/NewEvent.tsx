import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Row, Stack, Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { type Item, ItemPick } from '../../parts/ItemPick.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { EVENTS } from '../../words/replenishment-events.ts'
import { useSay } from '../../words/words.ts'

const permille = (percent: string | number): number | null =>
  typeof percent === 'number' ? Math.round(percent * 10) : null

/** Says that something is planned that moves demand, so that plans know of it before it begins. */
export const NewEvent = ({ today }: { readonly today: string }) => {
  const say = useSay(EVENTS)
  const [place, setPlace] = useState<string | null>(null)
  const [item, setItem] = useState<Item | null>(null)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [lift, setLift] = useState<string | number>('')
  const [cut, setCut] = useState<string | number>('')
  const [promoted, setPromoted] = useState(true)
  const [note, setNote] = useState('')
  const save = useDeed(
    () =>
      server.replenishment.events.save({
        ...{ id: newId(), place, item: item?.id ?? null, from, to, promoted, note: note.trim() },
        ...{ liftPermille: permille(lift), cutPermille: permille(cut) ?? 0 },
      }),
    {
      ...{ done: say('saved'), touches: ['replenishment'], quiet: true },
      after: () => {
        setItem(null)
        setNote('')
      },
    },
  )
  const number = { allowNegative: false, decimalScale: 1, suffix: ' %', hideControls: true }
  return (
    <form
      onSubmit={e => {
        e.preventDefault()
        save.mutate(undefined)
      }}
    >
      <Stack>
        <Fields>
          <TextInput
            label={say('note')}
            placeholder={say('note-hint')}
            value={note}
            maxLength={200}
            onChange={e => setNote(e.currentTarget.value)}
          />
          <ItemPick label={say('item')} onPick={setItem} />
          <PlacePick label={say('place')} value={place} onChange={setPlace} />
          <DayPick label={say('from')} value={from} onChange={setFrom} />
          <DayPick label={say('to')} value={to} onChange={setTo} />
          <NumberInput
            label={say('lift')}
            placeholder={say('lift-open')}
            {...number}
            min={5}
            max={3000}
            value={lift}
            onChange={setLift}
          />
          <NumberInput
            label={say('cut')}
            placeholder="0 %"
            {...number}
            min={0}
            max={95}
            value={cut}
            onChange={setCut}
          />
          <Checkbox label={say('promoted')} checked={promoted} onChange={e => setPromoted(e.currentTarget.checked)} />
        </Fields>
        {save.error && <FaultNote error={save.error} />}
        <Row>
          <Tag>{item ? item.name : say('every-item')}</Tag>
          <Button type="submit" loading={save.isPending}>
            {say('save')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
