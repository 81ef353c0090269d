import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { closeDialog } from '../till/notify.ts'
import { addCoupon, dropCoupon } from '../till/sell.ts'
import { useSay, useTill, useTillState } from './use-till.tsx'

export const CouponDialog = () => {
  const { say } = useSay()
  const till = useTill()
  const coupons = useTillState(s => s.draft.coupons)
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    closeDialog(till)
    addCoupon(till, code)
  }
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
      <TextInput
        data-autofocus
        data-scan
        label={say('coupon.code')}
        value={code}
        autoComplete="off"
        onChange={event => setCode(event.currentTarget.value)}
      />
      <Button type="submit" disabled={code.trim() === ''}>
        {say('coupon.go')}
      </Button>
      <Group gap="xs">
        {coupons.map(one => (
          <Button key={one} variant="default" onClick={() => dropCoupon(till, one)}>
            {one} ✕
          </Button>
        ))}
      </Group>
    </form>
  )
}
