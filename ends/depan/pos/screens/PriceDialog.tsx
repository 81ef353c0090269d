import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { parseQuantity } from '#kernel/quantity.ts'
import { mulDiv } from '#kernel/whole.ts'
import { closeDialog } from '../till/notify.ts'
import { clearOverride, overridePrice } from '../till/sell.ts'
import { useMoney, useName, useSay, useTill, useTillState } from './use-till.tsx'

type Way = 'percent' | 'price'

const REASONS = ['price.damaged', 'price.shelf', 'price.service'] as const

/** The new price per unit: a percentage off the usual one, or the price itself. */
const newPrice = (way: Way, text: string, usual: number): number | null => {
  const value = parseQuantity(text)
  if (value === null || value < 0) return null
  if (way === 'price') return value % 1000 === 0 ? value / 1000 : null
  return value <= 100_000 ? usual - mulDiv(usual, value, 100_000, 'half-up') : null
}

export const PriceDialog = ({ line }: { readonly line: string }) => {
  const { say } = useSay()
  const nameOf = useName()
  const money = useMoney()
  const till = useTill()
  const mine = useTillState(s => s.draft.lines.find(l => l.id === line))
  const usual = useTillState(s => s.priced?.basket.lines.find(l => l.id === line)?.unitPrice ?? 0)
  const [way, setWay] = useState<Way>('percent')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  if (!mine) return null
  const price = newPrice(way, text, usual)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (price === null || reason.trim() === '') return
    if (await overridePrice(till, line, price, reason.trim())) closeDialog(till)
  }

  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
      <Text fw={650}>
        {nameOf(mine.item)} · {money(usual)}
      </Text>
      <SegmentedControl
        fullWidth
        size="md"
        value={way}
        onChange={value => setWay(value as Way)}
        data={[
          { value: 'percent', label: say('price.percent') },
          { value: 'price', label: say('price.newPrice') },
        ]}
      />
      <TextInput
        data-autofocus
        label={way === 'percent' ? say('price.percentLabel') : say('price.newLabel')}
        inputMode="decimal"
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        description={price === null ? undefined : say('price.becomes', { price: money(price) })}
      />
      <TextInput
        label={say('price.reason')}
        value={reason}
        maxLength={80}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        {REASONS.map(word => (
          <Button key={word} variant="default" onClick={() => setReason(say(word))}>
            {say(word)}
          </Button>
        ))}
      </Group>
      <Group grow>
        {mine.override && (
          <Button
            variant="default"
            onClick={() => {
              clearOverride(till, line)
              closeDialog(till)
            }}
          >
            {say('price.clear')}
          </Button>
        )}
        <Button type="submit" disabled={price === null || reason.trim() === ''}>
          {say('price.go')}
        </Button>
      </Group>
    </form>
  )
}
