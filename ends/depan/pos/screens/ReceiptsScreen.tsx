import { Button, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { localTime } from '#kit/counter/receipt-job.ts'
import { isSale } from '#kit/offline/index.ts'
import { Icon } from '#kit/ui/index.ts'
import { receiptName, type SaleFact } from '#modules/sales/rules/index.ts'
import { printReceipt } from '../till/paper.ts'
import { dataOf } from '../till/till.ts'
import { PaperView } from './PaperView.tsx'
import styles from './PlainScreen.module.css'
import { ScreenTitle } from './ScreenTitle.tsx'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

const LAST = 60

type Row = { readonly fact: SaleFact; readonly state: 'waiting' | 'kept' | 'differs' }

/** The last receipts of this register, newest first: printed again, or opened for a return. */
export const ReceiptsScreen = () => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const paper = useTillState(s => s.paper)
  const waiting = useTillState(s => s.outbox.waiting)
  const [rows, setRows] = useState<readonly Row[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the outbox moves
  useEffect(() => {
    void till.db.facts
      .orderBy('number')
      .reverse()
      .limit(LAST)
      .toArray()
      .then(found => setRows(found.flatMap(row => (isSale(row.fact) ? [{ fact: row.fact, state: row.state }] : []))))
  }, [till, waiting])

  const name = (fact: SaleFact) => receiptName(dataOf(till).snapshot.register.code, fact.number)
  return (
    <div className={styles.page}>
      <div className={styles.card} style={{ maxWidth: 1180 }}>
        <ScreenTitle title={say('receipts.title')} />
        {rows.length === 0 && <Text c="gray.6">{say('receipts.none')}</Text>}
        <div className={styles.two}>
          <ul className={styles.rows} aria-label={say('receipts.title')}>
            {rows.map(({ fact, state }) => (
              <li key={fact.id}>
                <span>
                  {name(fact)} {fact.kind === 'void' && <strong className={styles.bad}>{say('receipts.void')}</strong>}
                  <small>
                    {localTime(till, fact.at)} · {say(`receipts.${state}`)}
                  </small>
                </span>
                <span className={styles.amount}>{money(fact.total + fact.rounding)}</span>
                <span style={{ display: 'flex', gap: 8 }}>
                  <Button
                    variant="default"
                    aria-label={say('receipts.copy', { receipt: name(fact) })}
                    onClick={() => void printReceipt(till, fact, true)}
                  >
                    <Icon name="print" />
                  </Button>
                  <Button
                    variant="default"
                    aria-label={say('receipts.return', { receipt: name(fact) })}
                    onClick={() => till.store.set({ screen: 'returns', returnCode: fact.id })}
                  >
                    <Icon name="swap" />
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          {paper?.text && <PaperView paper={paper} />}
        </div>
      </div>
    </div>
  )
}
