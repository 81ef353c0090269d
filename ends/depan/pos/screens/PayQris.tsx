import { Button, Text, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Answer } from '#kernel/answer.ts'
import { askQris, confirmQris, lookQris } from '#kit/counter/ask-qris.ts'
import type { QrisRow } from '#kit/offline/index.ts'
import { KeyHint } from '#kit/ui/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { PartField, usePart } from './PartField.tsx'
import styles from './PayQris.module.css'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

/** Typing an amount asks for it when the hand rests. */
const REST_MS = 500
const LOOK_EVERY_MS = 3_000

/** The payment that waits for an amount; undefined while it is made, null where the shop has no QRIS. */
const useAsked = (amount: number) => {
  const till = useTill()
  const [asked, setAsked] = useState<Answer<QrisRow, string> | null | undefined>(undefined)
  const first = useRef(true)
  useEffect(() => {
    if (amount <= 0) return
    const ask = () => void askQris(till, amount).then(setAsked)
    const timer = setTimeout(ask, first.current ? 0 : REST_MS)
    first.current = false
    return () => clearTimeout(timer)
  }, [till, amount])
  return { asked, setAsked }
}

/** Looks now and then whether somebody at the desk has seen the money, or knows that it never came. */
const useDesk = (row: QrisRow | null, ended: (row: QrisRow) => void) => {
  const till = useTill()
  const tell = useRef(ended)
  tell.current = ended
  const id = row?.state === 'awaiting' ? row.id : null
  useEffect(() => {
    if (id === null) return
    let over = false
    const timer = setInterval(async () => {
      const seen = await lookQris(till, id)
      if (over || !seen || seen.state === 'awaiting') return
      over = true
      tell.current(seen)
    }, LOOK_EVERY_MS)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [till, id])
}

/**
 * A dynamic QRIS code made at the till. No acquirer announces the payment, so a person who has seen the money arrive
 * confirms it, here or at the desk, and the tender says so by their reference.
 */
export const PayQris = ({ open, put }: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const qris = useTillState(s => s.data?.snapshot.qris)
  const [reference, setReference] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { amount, part, setPart } = usePart(open)
  const { asked, setAsked } = useAsked(amount)
  const row = asked?.ok && asked.value.amount === amount ? asked.value : null

  const paid = (it: QrisRow) => put({ id: it.id, kind: 'qris', amount: it.amount, ref: it.seen ?? '' })
  useDesk(busy ? null : row, it => {
    if (it.state === 'confirmed') return paid(it)
    setProblem(say('qris.droppedAtDesk'))
    void askQris(till, it.amount).then(setAsked)
  })

  if (open <= 0) return <Text>{say('qris.noRefund')}</Text>
  if (!qris || asked === null) return <Text>{say('qris.none')}</Text>
  if (asked && !asked.ok) return <Text>{say('qris.broken', { reason: asked.detail ?? asked.refusal })}</Text>

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (!row || busy) return
    setBusy(true)
    setProblem(null)
    const answer = await confirmQris(till, row.id, reference.trim() || `manual-${row.id.slice(-8)}`)
    setBusy(false)
    if (answer.ok) return paid(answer.value)
    till.sounds.error()
    setProblem(say(answer.refusal === 'reference-used' ? 'qris.referenceUsed' : 'qris.droppedAtDesk'))
  }

  return (
    <form className={styles.qris} onSubmit={event => void confirm(event)}>
      <div className={styles.code} aria-busy={row === null}>
        {row && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing of our own code
          <div role="img" aria-label={say('qris.alt')} dangerouslySetInnerHTML={{ __html: qrSvg(row.payload) }} />
        )}
        <strong>{qris.merchantName}</strong>
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
          minLength={3}
          error={problem}
          onChange={event => setReference(event.currentTarget.value)}
          autoFocus={window.innerWidth > 860}
        />
        <Button type="submit" h={72} fz={19} loading={busy} disabled={!row} rightSection={<KeyHint keys="Enter" />}>
          {say('qris.seen')}
        </Button>
      </div>
    </form>
  )
}
