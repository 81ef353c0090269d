import { Button, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { findGift, type GiftCard, holdValue } from '#kit/counter/hold-value.ts'
import { newId } from '#kit/offline/index.ts'
import { refusalWord } from '../till/words-of.ts'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill } from './use-till.tsx'

/** A gift card by its number; its value is asked of the server and set aside there, so it is never spent twice. */
export const PayGift = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const [number, setNumber] = useState('')
  const [card, setCard] = useState<GiftCard | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (open <= 0) return <Text>{say('gift.noRefund')}</Text>
  const amount = Math.min(open, card?.free ?? 0)

  const find = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await findGift(till, number.trim())
    setBusy(false)
    setCard(answer.ok ? answer.value : null)
    setProblem(answer.ok ? null : say(refusalWord(answer.refusal)))
  }
  const take = async () => {
    if (!card) return
    setBusy(true)
    const id = newId()
    const answer = await holdValue(till, { id, kind: 'gift', holder: card.id, amount })
    setBusy(false)
    if (answer.ok) put({ id, kind: 'gift', amount, ref: `${card.id}/${id}` })
    else setProblem(say(refusalWord(answer.refusal)))
  }

  return (
    <div style={{ display: 'grid', gap: 16, maxWidth: 560 }}>
      <form onSubmit={find} style={{ display: 'grid', gap: 12 }}>
        <TextInput
          data-scan
          label={say('gift.number')}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={number}
          error={problem}
          onChange={event => {
            setNumber(event.currentTarget.value)
            setCard(null)
          }}
        />
        <Button type="submit" variant="default" loading={busy} disabled={number.trim().length < 16}>
          {say('gift.find')}
        </Button>
      </form>
      {card && (
        <>
          <Text size="lg">{say('gift.held', { digits: card.lastDigits, amount: money(card.free) })}</Text>
          <Button h={72} fz={19} disabled={amount <= 0} loading={busy} onClick={() => void take()}>
            {say('gift.use', { amount: money(amount) })}
          </Button>
        </>
      )}
    </div>
  )
}
