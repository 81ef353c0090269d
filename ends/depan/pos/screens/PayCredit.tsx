import { Button, Text } from '@mantine/core'
import { newId } from '#kit/offline/index.ts'
import { may } from '../till/check-staff.ts'
import { askApproval, cashierOf } from '../till/till.ts'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

/** On the customer's account, or to it when money goes back; someone with `sales.override` agrees. */
export const PayCredit = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const customer = useTillState(s => s.draft.customer)
  if (!customer) return <Text>{say('credit.noCustomer')}</Text>
  const agree = async () => {
    const by = may(cashierOf(till), 'sales.override')
      ? cashierOf(till)
      : await askApproval(till, { permission: 'sales.override', why: 'approve.credit' })
    if (by) put({ id: newId(), kind: 'credit', amount: open, ref: by.id })
  }
  return (
    <div style={{ display: 'grid', gap: 16, maxWidth: 560 }}>
      <Text size="lg">{say('credit.text', { name: customer.name })}</Text>
      <Button h={72} fz={19} onClick={() => void agree()}>
        {say('credit.put', { amount: money(Math.abs(open)) })}
      </Button>
    </div>
  )
}
