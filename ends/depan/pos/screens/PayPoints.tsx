import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { holdValue } from '#kit/counter/hold-value.ts'
import { newId } from '#kit/offline/index.ts'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

/** How many points may be taken now: with the server what is free, without it what the shop allows offline. */
const useAllowed = () => {
  const customer = useTillState(s => s.draft.customer)
  const terms = useTillState(s => s.data?.snapshot.terms)
  const online = useTillState(s => s.outbox.reached === true)
  const held = customer?.points ?? 0
  return { customer, terms, online, held, allowed: online ? held : Math.min(held, terms?.offlinePoints ?? 0) }
}

export const PayPoints = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const { customer, terms, online, held, allowed } = useAllowed()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState(false)
  if (!customer?.member || !terms) return <Text>{say('points.noMember')}</Text>
  if (open <= 0 || terms.pointWorth <= 0) return <Text>{say('points.notHere')}</Text>
  const points = Math.min(allowed, Math.floor(open / terms.pointWorth))
  if (points <= 0) return <Text>{say('points.few', { held })}</Text>
  const worth = points * terms.pointWorth

  const take = async () => {
    setBusy(true)
    const id = newId()
    const answer = await holdValue(till, { id, kind: 'points', holder: customer.party, amount: points })
    setBusy(false)
    // Without the server points are taken on trust, within what the shop allows.
    const trusted = !answer.ok && answer.refusal === 'unreachable' && points <= terms.offlinePoints
    setProblem(!answer.ok && !trusted)
    if (answer.ok || trusted) put({ id, kind: 'points', amount: worth, points, ref: id })
  }

  return (
    <div style={{ display: 'grid', gap: 16, maxWidth: 560 }}>
      <Text size="lg">{say('points.held', { name: customer.name, held })}</Text>
      {!online && <Text c="gray.6">{say('points.offline', { most: terms.offlinePoints })}</Text>}
      {problem && (
        <Text c="red.7" fw={650} role="alert">
          {say('points.refused')}
        </Text>
      )}
      <Button h={72} fz={19} loading={busy} onClick={() => void take()}>
        {say('points.use', { points, amount: money(worth) })}
      </Button>
    </div>
  )
}
