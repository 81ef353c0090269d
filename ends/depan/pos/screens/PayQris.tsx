import { Button, Text, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { newId } from '#kit/offline/index.ts'
import { KeyHint } from '#kit/ui/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { qrisFor } from '../till/take-payment.ts'
import { PartField, usePart } from './PartField.tsx'
import styles from './PayQris.module.css'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

/**
 * A dynamic QRIS code made at the till. No acquirer announces the payment, so a person who has seen the money arrive
 * confirms it, and the tender says so by their reference.
 */
export const PayQris = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const qris = useTillState(s => s.data?.snapshot.qris)
  const [reference, setReference] = useState('')
  const { amount, part, setPart } = usePart(open)
  const id = useMemo(newId, [])
  const code = useMemo(() => (amount > 0 ? qrisFor(till, amount, id.slice(-12)) : null), [till, amount, id])

  if (open <= 0) return <Text>{say('qris.noRefund')}</Text>
  if (!code) return <Text>{say('qris.none')}</Text>
  if (!code.ok) return <Text>{say('qris.broken', { reason: code.detail ?? code.refusal })}</Text>

  const confirm = (event: FormEvent) => {
    event.preventDefault()
    put({ id, kind: 'qris', amount, ref: reference.trim() || `manual-${id.slice(-8)}` })
  }

  return (
    <form className={styles.qris} onSubmit={confirm}>
      <div className={styles.code}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing of our own code */}
        <div role="img" aria-label={say('qris.alt')} dangerouslySetInnerHTML={{ __html: qrSvg(code.value) }} />
        <strong>{qris?.merchantName}</strong>
        <span>{money(amount)}</span>
      </div>
      <div className={styles.side}>
        <h2>{say('qris.title')}</h2>
        <Text c="gray.6">{say('qris.text')}</Text>
        <p className={styles.manual}>{say('qris.manual')}</p>
        <PartField open={open} part={part} setPart={setPart} />
        <TextInput
          label={say('qris.reference')}
          value={reference}
          maxLength={40}
          onChange={event => setReference(event.currentTarget.value)}
          autoFocus={window.innerWidth > 860}
        />
        <Button type="submit" h={72} fz={19} rightSection={<KeyHint keys="Enter" />}>
          {say('qris.seen')}
        </Button>
      </div>
    </form>
  )
}
