import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Staff } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { companyQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { dayBegins, dayEnds } from './local-time.ts'

const KINDS = ['leave', 'sick', 'training', 'away'] as const
type Kind = (typeof KINDS)[number]

type NewAbsenceProps = { readonly staff: readonly Staff[]; readonly close: () => void }

/** Somebody is away from a day to a day, and somebody stands in. */
export const NewAbsence = ({ staff, close }: NewAbsenceProps) => {
  const say = useSay(TEAM)
  const frame = useSay(FRAME)
  const today = useToday()
  const { data: company } = useQuery(companyQuery)
  const zone = company?.timeZone ?? 'Asia/Jakarta'
  const [id] = useState(newId)
  const [person, setPerson] = useState<string | null>(null)
  const [substitute, setSubstitute] = useState<string | null>(null)
  const [kind, setKind] = useState<Kind>('leave')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [note, setNote] = useState('')
  const save = useDeed(server.flow.saveAbsence, {
    done: ({ moved }) => say('absence-saved', { moved }),
    touches: ['flow'],
    quiet: true,
    after: close,
  })
  const people = staff.map(it => ({ value: it.id, label: it.name, kept: it.kept }))
  const keep = () => {
    const span = { from: dayBegins(from, zone), to: dayEnds(to, zone) }
    if (person) save.mutate({ id, person, kind, substitute, note: note.trim(), ...span })
  }
  return (
    <Modal opened onClose={close} title={say('new-absence')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Select
          data-autofocus
          searchable
          label={say('person')}
          value={person}
          onChange={setPerson}
          data={people.filter(it => it.kept)}
        />
        <Select
          label={say('kind')}
          allowDeselect={false}
          value={kind}
          onChange={it => it && setKind(it as Kind)}
          data={KINDS.map(value => ({ value, label: say(`kind-${value}`) }))}
        />
        <Fields>
          <DayPick label={say('from')} value={from} onChange={setFrom} />
          <DayPick label={say('to')} value={to} onChange={setTo} />
        </Fields>
        <p className="quiet">{say('to-hint')}</p>
        <Select
          searchable
          clearable
          label={say('substitute')}
          description={say('substitute-hint')}
          placeholder={say('no-substitute')}
          value={substitute}
          onChange={setSubstitute}
          data={people.filter(it => it.value !== person)}
        />
        <TextInput label={say('note')} maxLength={500} value={note} onChange={e => setNote(e.currentTarget.value)} />
        {save.error && <FaultNote error={save.error} />}
        <Button loading={save.isPending} disabled={!person || !from || !to} onClick={keep}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
