import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TerminalAttempt } from '#modules/payments/rules/index.ts'
import { decideAttempt } from '../till/take-payment.ts'
import { useSay, useTill } from './use-till.tsx'

type DecideProps = { readonly attempt: TerminalAttempt; readonly decided: (attempt: TerminalAttempt) => void }

/** When the terminal itself does not know: two people look at its journal and say what happened. */
export const DecideAttempt = ({ attempt, decided }: DecideProps) => {
  const { say } = useSay()
  const till = useTill()
  const [ref, setRef] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const decide = async (outcome: 'approved' | 'declined') => {
    const note = say('card.lookedAt')
    const answer = await decideAttempt(till, attempt, { outcome, ref: ref.trim(), note })
    if (answer.ok) return decided(answer.value)
    setProblem(answer.detail ?? say('card.notDecided'))
  }

  return (
    <div style={{ display: 'grid', gap: 10 }}>
      <TextInput
        label={say('card.reference')}
        description={say('card.decideText')}
        value={ref}
        error={problem}
        onChange={event => setRef(event.currentTarget.value)}
      />
      <Group grow>
        <Button variant="default" onClick={() => void decide('approved')}>
          {say('card.wasCharged')}
        </Button>
        <Button variant="default" onClick={() => void decide('declined')}>
          {say('card.wasNot')}
        </Button>
      </Group>
    </div>
  )
}
