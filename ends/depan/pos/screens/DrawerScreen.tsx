import { Text } from '@mantine/core'
import { useState } from 'react'
import { may } from '#kit/offline/index.ts'
import { Icon, type IconName } from '#kit/ui/index.ts'
import { needsSafeDrop } from '#modules/payments/rules/index.ts'
import { printReport } from '../till/paper.ts'
import { askApproval, cashierOf, policyOf } from '../till/till.ts'
import type { Words } from '../till/words-of.ts'
import { CashForm } from './CashForm.tsx'
import { CloseShift } from './CloseShift.tsx'
import { PaperView } from './PaperView.tsx'
import styles from './PlainScreen.module.css'
import { ScreenTitle } from './ScreenTitle.tsx'
import { useSay, useTill, useTillState } from './use-till.tsx'

type Task = 'pay-in' | 'pay-out' | 'no-sale' | 'close'

const TASKS: readonly { task: Task; word: Words; text: Words; icon: IconName }[] = [
  { task: 'pay-out', word: 'drawer.payOut', text: 'drawer.payOutText', icon: 'minus' },
  { task: 'pay-in', word: 'drawer.payIn', text: 'drawer.payInText', icon: 'plus' },
  { task: 'no-sale', word: 'drawer.noSale', text: 'drawer.noSaleText', icon: 'drawer' },
  { task: 'close', word: 'drawer.close', text: 'drawer.closeText', icon: 'lock' },
]

export const DrawerScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const drawer = useTillState(s => s.standing.drawer)
  const paper = useTillState(s => s.paper)
  const [task, setTask] = useState<Task | null>(null)

  // The X report shows what should be in the drawer: never to the one who is about to count it blind.
  const reportX = async () => {
    const cashier = cashierOf(till)
    const by = may(cashier, 'sales.override')
      ? cashier
      : await askApproval(till, { permission: 'sales.override', why: 'approve.reportX' })
    if (by && drawer.shift) await printReport(till, drawer.shift, cashier.name)
  }

  return (
    <div className={styles.page}>
      <div className={styles.card}>
        <ScreenTitle title={say('drawer.title')} />
        {needsSafeDrop(drawer, policyOf(till)) && (
          <Text c="red.7" fw={650}>
            {say('drawer.full')}
          </Text>
        )}
        {task === null && (
          <div className={styles.choices}>
            {TASKS.map(({ task: one, word, text, icon }) => (
              <button key={one} type="button" className={styles.choice} onClick={() => setTask(one)}>
                <Icon name={icon} />
                {say(word)}
                <span>{say(text)}</span>
              </button>
            ))}
            <button type="button" className={styles.choice} onClick={() => void reportX()}>
              <Icon name="chart" />
              {say('drawer.x')}
              <span>{say('drawer.xText')}</span>
            </button>
          </div>
        )}
        {task === 'close' && <CloseShift cancel={() => setTask(null)} />}
        {task !== null && task !== 'close' && <CashForm kind={task} end={() => setTask(null)} />}
        {task === null && paper?.text && <PaperView paper={paper} />}
      </div>
    </div>
  )
}
