import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { enrolDevice } from '#kit/counter/enrol-device.ts'
import { codeOf, isCode } from '#modules/access/rules/index.ts'
import { Gate } from './GateScreens.tsx'
import { useSay, useTill } from './use-till.tsx'

const REFUSALS = {
  'code-refused': 'enrol.refused',
  wait: 'enrol.wait',
  unreachable: 'enrol.unreachable',
  'outbox-not-empty': 'enrol.outbox',
} as const

export const EnrolScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const ready = isCode(codeOf(code))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    setBusy(true)
    const answer = await enrolDevice(till, codeOf(code))
    setBusy(false)
    setProblem(answer.ok ? null : say(REFUSALS[answer.refusal]))
  }

  return (
    <Gate title={say('enrol.title')} text={say('enrol.text')}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 16, width: '100%' }}>
        <TextInput
          label={say('enrol.code')}
          placeholder="ABCD-EFGH"
          value={code}
          error={problem}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          size="lg"
          styles={{ input: { fontSize: 26, letterSpacing: '0.14em', textTransform: 'uppercase', fontWeight: 700 } }}
          onChange={event => setCode(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" disabled={!ready} loading={busy}>
          {say('enrol.go')}
        </Button>
      </form>
    </Gate>
  )
}
