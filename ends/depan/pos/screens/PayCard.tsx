import { Button, Loader, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { askTerminal, attemptsFor, chargeCard } from '#kit/counter/charge-card.ts'
import { Icon } from '#kit/ui/index.ts'
import { isOpen, type TerminalAttempt } from '#modules/payments/rules/index.ts'
import { DecideAttempt } from './DecideAttempt.tsx'
import { PartField, usePart } from './PartField.tsx'
import styles from './PayCard.module.css'
import type { PayProps } from './pay-props.ts'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

const useAttempts = ({ amount: wanted, put }: { amount: number; put: PayProps['put'] }) => {
  const till = useTill()
  const total = useTillState(s => s.priced?.total ?? 0)
  const [attempts, setAttempts] = useState<readonly TerminalAttempt[]>([])
  const [busy, setBusy] = useState(false)
  const load = async () => setAttempts(await attemptsFor(till))

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what a crash left open
  useEffect(() => void load(), [])

  const heard = async (attempt: TerminalAttempt) => {
    await load()
    const amount = attempt.kind === 'refund' ? -attempt.amount : attempt.amount
    if (attempt.state === 'approved') put({ id: attempt.id, kind: 'card', amount, ref: attempt.ref ?? '' })
    else till.sounds.error()
  }
  const during = async (deed: () => Promise<TerminalAttempt | null>) => {
    setBusy(true)
    const attempt = await deed()
    setBusy(false)
    if (attempt) await heard(attempt)
  }
  return {
    attempts,
    busy,
    heard,
    charge: () =>
      during(async () => {
        const answer = await chargeCard(till, wanted, total)
        return answer.ok ? answer.value : null
      }),
    ask: (attempt: TerminalAttempt) => during(() => askTerminal(till, attempt)),
  }
}

/** Payment through the card terminal. Silence is never taken for a refusal: it is asked after, or decided by two. */
export const PayCard = (props: PayProps) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const { amount, part, setPart } = usePart(props.open)
  const { attempts, busy, heard, charge, ask } = useAttempts({ amount, put: props.put })
  const unclear = attempts.find(isOpen)
  const last = attempts.at(-1)
  return (
    <div className={styles.card}>
      {till.terminal.simulated && <p className={styles.simulated}>{say('card.simulated')}</p>}
      {busy ? (
        <div className={styles.busy} role="status">
          <Loader size="lg" />
          <strong>{say('card.present', { amount: money(Math.abs(amount)) })}</strong>
        </div>
      ) : unclear ? (
        <>
          <div className={styles.unclear} role="alert">
            <Icon name="alert" size={30} />
            <div>
              <strong>{say('card.unclear')}</strong>
              <Text>{say('card.unclearText', { note: unclear.note })}</Text>
            </div>
          </div>
          <Button h={64} fz={18} onClick={() => void ask(unclear)}>
            {say('card.ask')}
          </Button>
          <DecideAttempt attempt={unclear} decided={attempt => void heard(attempt)} />
        </>
      ) : (
        <>
          {last?.state === 'declined' && (
            <p className={styles.declined} role="alert">
              {say('card.declined', { note: last.note })}
            </p>
          )}
          <PartField open={props.open} part={part} setPart={setPart} />
          <Button h={84} fz={21} autoFocus leftSection={<Icon name="card" />} onClick={() => void charge()}>
            {props.open < 0
              ? say('card.refund', { amount: money(-amount) })
              : say('card.charge', { amount: money(amount) })}
          </Button>
        </>
      )}
    </div>
  )
}
