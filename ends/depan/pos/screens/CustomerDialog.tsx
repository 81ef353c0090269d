import { Button, Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type CustomerRefusal, dropCustomer, enrolCustomer, findCustomer } from '#kit/counter/attach-customer.ts'
import { Icon } from '#kit/ui/index.ts'
import { closeDialog, notify } from '../till/notify.ts'
import { useSay, useTill, useTillState } from './use-till.tsx'

const REFUSALS = {
  unreachable: 'customer.unreachable',
  'not-found': 'customer.notFound',
  'not-taken': 'customer.notTaken',
} as const

const Attached = () => {
  const { say } = useSay()
  const till = useTill()
  const customer = useTillState(s => s.draft.customer)
  if (!customer) return null
  return (
    <Group justify="space-between">
      <div>
        <Text fw={700} size="lg">
          {customer.name || say('customer.attached')}
        </Text>
        {customer.points !== null && <Text c="gray.6">{say('customer.points', { points: customer.points })}</Text>}
      </div>
      <Button
        variant="default"
        leftSection={<Icon name="close" size={18} />}
        onClick={() => {
          dropCustomer(till)
          closeDialog(till)
        }}
      >
        {say('customer.drop')}
      </Button>
    </Group>
  )
}

/** By phone or card; one who is not known yet can be made a member with a name. */
export const CustomerDialog = () => {
  const { say } = useSay()
  const till = useTill()
  const attached = useTillState(s => s.draft.customer !== null)
  const [key, setKey] = useState('')
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<CustomerRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const unknown = refusal === 'not-found' || refusal === 'not-taken'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (key.trim().length < 4) return
    setBusy(true)
    const answer = unknown && name.trim() ? await enrolCustomer(till, name, key) : await findCustomer(till, key)
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    closeDialog(till)
    notify(till, { kind: 'ok', word: 'customer.done', blanks: { name: answer.value.name } })
  }

  if (attached) return <Attached />
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
      <TextInput
        data-autofocus
        data-scan
        label={say('customer.key')}
        inputMode="tel"
        autoComplete="off"
        value={key}
        error={refusal ? say(REFUSALS[refusal]) : null}
        onChange={event => {
          setKey(event.currentTarget.value)
          setRefusal(null)
        }}
      />
      {unknown && (
        <TextInput
          label={say('customer.name')}
          description={say('customer.enrolText')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
      )}
      <Button type="submit" loading={busy} disabled={key.trim().length < 4}>
        {unknown && name.trim() ? say('customer.enrol') : say('customer.find')}
      </Button>
    </form>
  )
}
