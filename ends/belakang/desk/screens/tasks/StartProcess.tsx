import { Button, Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { askedValues, checkAnswer, type Form } from '#modules/flow/rules/index.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { type Answer, FormFields } from '../../parts/FormFields.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { startableQuery } from '../../server/flow-queries.ts'
import { newId } from '../../server/new-id.ts'
import { FORM } from '../../words/form.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'

type Startable = Answered<Client['flow']['startable']>[number]

const Begin = ({ of, name, close }: { readonly of: Startable; readonly name: string; readonly close: () => void }) => {
  const say = useSay(FORM)
  const form = of.fields as Form | null
  const [id] = useState(newId)
  const [answer, setAnswer] = useState<Answer>({})
  const [place, setPlace] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const deed = useDeed(server.flow.startProcess, {
    done: say('started', { name }),
    touches: ['flow'],
    quiet: true,
    after: close,
  })
  const values = form ? askedValues(form, answer) : {}
  const faults = form ? checkAnswer(form, values) : []
  const send = () => {
    setTried(true)
    if (faults.length === 0) deed.mutate({ process: of.process, id, values, place })
  }
  return (
    <form
      noValidate
      onSubmit={e => {
        e.preventDefault()
        send()
      }}
    >
      <Stack>
        {form && (
          <FormFields
            form={form}
            answer={answer}
            faults={tried ? faults : []}
            put={(field, value) => setAnswer(now => ({ ...now, [field]: value }))}
          />
        )}
        <PlacePick label={say('start-place')} value={place} onChange={setPlace} />
        {deed.error && <FaultNote error={deed.error} />}
        <Button type="submit" loading={deed.isPending}>
          {say('start-go')}
        </Button>
      </Stack>
    </form>
  )
}

/** Somebody begins a process by hand: which, and what it asks first. */
export const StartProcess = ({ close, only }: { readonly close: () => void; readonly only?: string }) => {
  const say = useSay(FORM)
  const frame = useSay(FRAME)
  const language = useLanguage()
  const query = useQuery(startableQuery)
  const [chosen, choose] = useState<string | null>(only ?? null)
  const nameOf = (it: Startable) => (language === 'en' ? (it.nameEn ?? it.name) : it.name)
  const it = query.data?.find(one => one.process === chosen)
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={it ? nameOf(it) : say('start')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Asked query={query}>
        {all =>
          all.length === 0 ? (
            <Empty title={say('start-none')}>{say('start-none-do')}</Empty>
          ) : (
            <Stack>
              {!only && (
                <Select
                  data-autofocus
                  searchable
                  label={say('start-which')}
                  value={chosen}
                  onChange={choose}
                  data={all.map(one => ({ value: one.process, label: nameOf(one) }))}
                />
              )}
              {it && <Begin key={it.process} of={it} name={nameOf(it)} close={close} />}
            </Stack>
          )
        }
      </Asked>
    </Modal>
  )
}
