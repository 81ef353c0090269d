import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { cashDue } from '#kit/counter/settle-draft.ts'
import { newId } from '#kit/offline/index.ts'
import { KeyHint, NumberPad, pressed } from '#kit/ui/index.ts'
import { likelyCash } from '#modules/payments/rules/index.ts'
import styles from './PayCash.module.css'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

const QUICK = 4

/** Whole units of the currency typed as digits; rupiah have no smaller part. */
const amountIn = (digits: string) => (digits === '' ? null : Number(digits))

export const PayCash = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const currency = useTillState(s => s.data?.snapshot.company.currency ?? 'IDR')
  const [digits, setDigits] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const due = cashDue(till, open)
  const given = amountIn(digits) ?? due
  const change = given - due
  const back = open < 0

  useEffect(() => field.current?.focus(), [])

  const pay = (amount: number) => {
    if (amount >= due || back) put({ id: newId(), kind: 'cash', amount: back ? 'rest' : amount })
    else till.sounds.error()
  }

  return (
    <form
      className={styles.cash}
      onSubmit={event => {
        event.preventDefault()
        pay(given)
      }}
    >
      <div className={styles.entry}>
        <label className={styles.given}>
          <span>{back ? say('cash.giveBack') : say('cash.given')}</span>
          <input
            ref={field}
            inputMode="numeric"
            autoComplete="off"
            readOnly={back}
            value={back ? money(-due) : digits === '' ? '' : money(Number(digits))}
            placeholder={money(due)}
            onChange={event => setDigits(event.currentTarget.value.replace(/\D/g, '').replace(/^0+/, '').slice(0, 12))}
          />
        </label>
        {due !== open && (
          <p className={styles.rounding}>{say('cash.rounded', { amount: money(due), by: money(due - open) })}</p>
        )}
        {!back && (
          <div className={styles.quick}>
            {likelyCash(due, currency, QUICK).map((amount, n) => (
              <button key={amount} type="button" onClick={() => pay(amount)}>
                {n === 0 ? say('cash.exact') : ''} {money(amount)}
              </button>
            ))}
          </div>
        )}
        <p className={styles.change} data-short={change < 0 && !back}>
          {back ? '' : change < 0 ? say('cash.short', { amount: money(-change) }) : say('cash.change')}
          {!back && change >= 0 && <strong>{money(change)}</strong>}
        </p>
        <Button
          type="submit"
          h={72}
          fz={21}
          disabled={change < 0 && !back}
          fullWidth
          rightSection={<KeyHint keys="Enter" />}
        >
          {back ? say('cash.refund') : say('cash.take')}
        </Button>
      </div>
      {!back && (
        <div className={styles.pad}>
          <NumberPad
            corner="000"
            eraseLabel={say('pad.erase')}
            onKey={key => setDigits(pressed(digits, key).slice(0, 12))}
          />
        </div>
      )}
    </form>
  )
}
