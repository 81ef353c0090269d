import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { formatQuantity, parseQuantity } from '#kernel/quantity.ts'
import { localTime } from '#kit/counter/receipt-job.ts'
import { type Returnable, takeBack } from '../till/return-goods.ts'
import { voidReceipt } from '../till/void-receipt.ts'
import { refusalWord } from '../till/words-of.ts'
import styles from './ReturnSale.module.css'
import { useMoney, useSay, useTill } from './use-till.tsx'

type ReturnProps = { readonly sale: Returnable; readonly again: () => void }

const REASONS = ['returns.broken', 'returns.expired', 'returns.wrong', 'returns.mind'] as const

/** A receipt with what can still come back of each line. */
export const ReturnSale = ({ sale, again }: ReturnProps) => {
  const { say, language } = useSay()
  const money = useMoney()
  const till = useTill()
  const [taking, setTaking] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState<string>(say(REASONS[0]))
  const [problem, setProblem] = useState<string | null>(null)
  const { fact } = sale
  const sold = fact.lines.filter(line => line.qty > 0)
  const isVoid = fact.kind === 'void' || sale.voided

  const chosen = Object.entries(taking).flatMap(([line, text]) => {
    const qty = parseQuantity(text)
    return qty !== null && qty > 0 ? [{ line, qty }] : []
  })

  const take = async () => {
    const answer = await takeBack(till, sale, chosen, reason)
    if (!answer.ok) setProblem(say(refusalWord(answer.refusal), { detail: answer.detail ?? answer.refusal }))
  }
  const undo = async () => {
    const answer = await voidReceipt(till, sale)
    if (answer.ok)
      till.store.set({ screen: 'sell', notice: { kind: 'ok', word: 'void.done', blanks: { receipt: sale.receipt } } })
    else setProblem(say(refusalWord(answer.refusal), { detail: answer.detail ?? answer.refusal }))
  }

  return (
    <div className={styles.sale}>
      <Group justify="space-between">
        <div>
          <Text fw={700} size="lg">
            {sale.receipt}
          </Text>
          <Text c="gray.6">
            {localTime(till, fact.at)} · {money(fact.total)} ·{' '}
            {say(sale.from === 'server' ? 'returns.fromServer' : 'returns.fromTill')}
          </Text>
        </div>
        <Button variant="default" onClick={again}>
          {say('returns.other')}
        </Button>
      </Group>
      {isVoid && <Text c="red.7">{say('returns.isVoid')}</Text>}
      <ul className={styles.lines}>
        {sold.map(line => {
          const left = Math.max(0, line.qty - (sale.returned[line.id] ?? 0))
          return (
            <li key={line.id}>
              <span className={styles.name}>
                {line.name}
                {line.serial && <small>{say('piece.number', { serial: line.serial })}</small>}
                <small>
                  {formatQuantity(line.qty, language)} × {money(line.unitPrice)} ·{' '}
                  {say('returns.left', { qty: formatQuantity(left, language) })}
                </small>
              </span>
              <input
                aria-label={say('returns.howMany', { name: line.name })}
                inputMode="decimal"
                autoComplete="off"
                disabled={left === 0 || isVoid}
                placeholder="0"
                value={taking[line.id] ?? ''}
                onChange={event => setTaking({ ...taking, [line.id]: event.currentTarget.value })}
              />
              <Button
                variant="default"
                disabled={left === 0 || isVoid}
                onClick={() => setTaking({ ...taking, [line.id]: formatQuantity(left, language) })}
              >
                {say('returns.all')}
              </Button>
            </li>
          )
        })}
      </ul>
      <Select
        label={say('returns.reason')}
        value={reason}
        data={REASONS.map(word => say(word))}
        allowDeselect={false}
        onChange={value => setReason(value ?? reason)}
      />
      {problem && (
        <Text c="red.7" fw={650} role="alert">
          {problem}
        </Text>
      )}
      <Group grow>
        <Button variant="default" color="red" h={60} disabled={isVoid} onClick={() => void undo()}>
          {say('void.go')}
        </Button>
        <Button h={60} disabled={chosen.length === 0 || isVoid} onClick={() => void take()}>
          {say('returns.take')}
        </Button>
      </Group>
    </div>
  )
}
