import { Button, Modal, Select, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { type Employee, payTermsQuery } from '../../server/pay-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { AgreedBefore } from './AgreedBefore.tsx'
import { readTyped, STATUSES, type Typed, typedOf } from './typed-pay.ts'

/** What was agreed with somebody, and what shall hold from a day on. */
export const AgreePay = ({ of, close }: { readonly of: Employee; readonly close: () => void }) => {
  const say = useSay(PAY)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const { data: before = [] } = useQuery(payTermsQuery(of.id))
  const [id] = useState(newId)
  const [from, setFrom] = useState('')
  const [changed, setChanged] = useState<Partial<Typed>>({})
  const typed: Typed = { ...typedOf(before[0]), ...changed }
  const begins = from || (before.length === 0 ? of.begun : today)
  const terms = readTyped(typed)
  const deed = useDeed(server.people.staff.agree, {
    ...{ done: say('terms-done', { day: format.day(begins) }), touches: ['people'], quiet: true, after: close },
  })
  const amount = (key: 'basic' | 'fixed' | 'variable', label: string) => (
    <TextInput
      label={label}
      inputMode="numeric"
      value={typed[key]}
      onChange={e => setChanged({ ...changed, [key]: e.currentTarget.value })}
    />
  )
  const flag = (key: 'borne' | 'hasTaxNumber', label: string) => (
    <Switch
      label={label}
      checked={typed[key]}
      onChange={e => setChanged({ ...changed, [key]: e.currentTarget.checked })}
    />
  )
  return (
    <Modal
      opened
      onClose={close}
      title={say('terms-of', { name: of.name })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <AgreedBefore before={before} />
        <Fields>
          <DayPick label={say('from')} value={begins} onChange={setFrom} />
          <Select
            label={say('tax-status')}
            data={STATUSES}
            value={typed.taxStatus}
            allowDeselect={false}
            onChange={value => value && setChanged({ ...changed, taxStatus: value as Typed['taxStatus'] })}
          />
        </Fields>
        {amount('basic', say('basic'))}
        <Fields>
          {amount('fixed', say('allowance'))}
          {amount('variable', say('variable'))}
        </Fields>
        {flag('hasTaxNumber', say('has-tax-number'))}
        {flag('borne', say('tax-borne'))}
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            disabled={terms === null}
            onClick={() => deed.mutate({ ...terms!, id, employee: of.id, from: begins })}
          >
            {say('agree')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
