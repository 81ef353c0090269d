import { Button, Text } from '@mantine/core'
import { newId } from '#kit/offline/index.ts'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTillState } from './use-till.tsx'

/** Points as a tender: without the server at most what the shop allows offline, with it what was last heard. */
export const PayPoints = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const customer = useTillState(s => s.draft.customer)
  const terms = useTillState(s => s.data?.snapshot.terms)
  const online = useTillState(s => s.outbox.reached === true)
  if (!customer?.member || !terms) return <Text>{say('points.noMember')}</Text>
  if (open <= 0 || terms.pointWorth <= 0) return <Text>{say('points.notHere')}</Text>
  const held = customer.points ?? 0
  const allowed = online ? held : Math.min(held, terms.offlinePoints)
  const points = Math.min(allowed, Math.floor(open / terms.pointWorth))
  if (points <= 0) return <Text>{say('points.few', { held })}</Text>
  const worth = points * terms.pointWorth
  return (
    <div style={{ display: 'grid', gap: 16, maxWidth: 560 }}>
      <Text size="lg">{say('points.held', { name: customer.name, held })}</Text>
      {!online && <Text c="gray.6">{say('points.offline', { most: terms.offlinePoints })}</Text>}
      <Button h={72} fz={19} onClick={() => put({ id: newId(), kind: 'points', amount: worth, points })}>
        {say('points.use', { points, amount: money(worth) })}
      </Button>
    </div>
  )
}
