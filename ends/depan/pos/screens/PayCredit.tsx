import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { holdValue } from '#kit/counter/hold-value.ts'
import { newId } from '#kit/offline/index.ts'
import { refusalWord } from '../till/words-of.ts'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

/** Store credit: what a customer was given back before buys now, or what is owed to them now is kept for later. */
export const PayCredit = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const customer = useTillState(s => s.draft.customer)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (!customer) return <Text>{say('credit.noCustomer')}</Text>

  if (open < 0)
    return (
      <div style={{ display: 'grid', gap: 16, maxWidth: 560 }}>
        <Text size="lg">{say('credit.giveText', { name: customer.name })}</Text>
        <Button h={72} fz={19} autoFocus onClick={() => put({ id: newId(), kind: 'credit', amount: open })}>
          {say('credit.give', { amount: money(-open) })}
        </Button>
      </div>
    )

  const amount = Math.min(open, customer.credit ?? 0)
  if (amount <= 0) return <Text>{say('credit.none', { name: customer.name })}</Text>
  const take = async () => {
    setBusy(true)
    const id = newId()
    const answer = await holdValue(till, { id, kind: 'credit', holder: customer.party, amount })
    setBusy(false)
    if (answer.ok) put({ id, kind: 'credit', amount, ref: id })
    else setProblem(say(refusalWord(answer.refusal)))
  }
  return (
    <div style={{ display: 'grid', gap: 16, maxWidth: 560 }}>
      <Text size="lg">{say('credit.held', { name: customer.name, amount: money(customer.credit ?? 0) })}</Text>
      {problem && (
        <Text c="red.7" fw={650} role="alert">
          {problem}
        </Text>
      )}
      <Button h={72} fz={19} autoFocus loading={busy} onClick={() => void take()}>
        {say('credit.use', { amount: money(amount) })}
      </Button>
    </div>
  )
}
