import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CashPlace } from '#modules/payments/rules/index.ts'
import { moveCash } from '../till/move-cash.ts'
import { notify } from '../till/notify.ts'
import { openDrawerNow } from '../till/paper.ts'
import { useMoney, useSay, useTill } from './use-till.tsx'

type CashFormProps = { readonly kind: 'pay-in' | 'pay-out' | 'no-sale'; readonly end: () => void }

/** Cash that moves without a sale, or a drawer that opens without one: how much, whereto and why. */
export const CashForm = ({ kind, end }: CashFormProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const [digits, setDigits] = useState('')
  const [where, setWhere] = useState<CashPlace>('safe')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const moves = kind !== 'no-sale'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const amount = moves ? Number(digits) : 0
    const answer = await moveCash(till, { kind, amount, reason: reason.trim(), ...(moves && { where }) })
    if (!answer.ok) return setProblem(say(`cash.${answer.refusal}` as never))
    await openDrawerNow(till)
    till.store.set({ screen: 'sell' })
    notify(till, { kind: 'ok', word: 'drawer.done', blanks: { amount: moves ? money(amount) : '' } })
  }

  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
      {moves && (
        <>
          <SegmentedControl
            fullWidth
            size="md"
            value={where}
            onChange={value => setWhere(value as CashPlace)}
            data={[
              { value: 'safe', label: say('drawer.safe') },
              { value: 'petty', label: say('drawer.petty') },
            ]}
          />
          <TextInput
            autoFocus
            label={say('drawer.amount')}
            inputMode="numeric"
            value={digits === '' ? '' : money(Number(digits))}
            onChange={event => setDigits(event.currentTarget.value.replace(/\D/g, '').replace(/^0+/, '').slice(0, 12))}
          />
        </>
      )}
      <TextInput
        label={say('drawer.reason')}
        value={reason}
        maxLength={120}
        onChange={event => setReason(event.currentTarget.value)}
      />
      {problem && (
        <Text c="red.7" fw={650} role="alert">
          {problem}
        </Text>
      )}
      <Group grow>
        <Button variant="default" h={60} onClick={end}>
          {say('drawer.cancel')}
        </Button>
        <Button type="submit" h={60} disabled={reason.trim() === '' || (moves && digits === '')}>
          {say('drawer.go')}
        </Button>
      </Group>
    </form>
  )
}
