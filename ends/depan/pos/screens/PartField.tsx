import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMoney, useSay } from './use-till.tsx'

/** How much goes by this way of paying: all that is open, or a part of it when the customer splits. */
export const usePart = (open: number) => {
  const [part, setPart] = useState<number | null>(null)
  const sign = open < 0 ? -1 : 1
  const amount = part === null ? open : sign * Math.min(part, Math.abs(open))
  return { amount, part, setPart }
}

type PartProps = {
  readonly open: number
  readonly part: number | null
  readonly setPart: (part: number | null) => void
}

export const PartField = ({ open, part, setPart }: PartProps) => {
  const { say } = useSay()
  const money = useMoney()
  return (
    <TextInput
      label={say('pay.part')}
      description={say('pay.partText')}
      inputMode="numeric"
      autoComplete="off"
      placeholder={money(Math.abs(open))}
      value={part === null ? '' : money(part)}
      onChange={event => {
        const digits = event.currentTarget.value.replace(/\D/g, '').replace(/^0+/, '').slice(0, 12)
        setPart(digits === '' ? null : Number(digits))
      }}
    />
  )
}
