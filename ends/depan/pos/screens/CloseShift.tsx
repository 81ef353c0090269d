import { Button, Group, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Denomination, totalOf } from '#modules/payments/rules/index.ts'
import { moveCash } from '../till/move-cash.ts'
import { printReport, reportOf } from '../till/paper.ts'
import { cashierOf } from '../till/till.ts'
import { CountCash } from './CountCash.tsx'
import styles from './PlainScreen.module.css'
import { useMoney, useSay, useTill } from './use-till.tsx'

/** The end of a shift: counted blind, and only then compared. */
export const CloseShift = ({ cancel }: { readonly cancel: () => void }) => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const [counted, setCounted] = useState<readonly Denomination[]>([])
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { shift } = till.store.get().standing.drawer
    if (!shift) return
    const answer = await moveCash(till, { kind: 'shift-close', amount: totalOf(counted), denominations: counted })
    if (!answer.ok) return setProblem(say(`cash.${answer.refusal}` as never))
    await printReport(till, shift, cashierOf(till).name)
    till.store.set({ closed: await reportOf(till, shift), screen: 'closed' })
  }

  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
      <Text c="gray.6">{say('close.text')}</Text>
      <CountCash counted={counted} onCount={setCounted} />
      {problem && (
        <Text c="red.7" fw={650} role="alert">
          {problem}
        </Text>
      )}
      <div className={styles.foot}>
        <div className={styles.sum}>
          <span>{say('close.counted')}</span>
          <strong>{money(totalOf(counted))}</strong>
        </div>
        <Group>
          <Button variant="default" h={64} onClick={cancel}>
            {say('drawer.cancel')}
          </Button>
          <Button type="submit" h={64} fz={18}>
            {say('close.go')}
          </Button>
        </Group>
      </div>
    </form>
  )
}
