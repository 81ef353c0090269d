import { Button } from '@mantine/core'
import { PaperView } from './PaperView.tsx'
import styles from './PlainScreen.module.css'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

/** What the count came to, beside what should have been there; shown once the shift is closed. */
export const ClosedScreen = () => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const paper = useTillState(s => s.paper)
  const report = useTillState(s => s.closed)
  if (!report) return <div />
  return (
    <div className={styles.page}>
      <div className={styles.card}>
        <div className={styles.two}>
          <div style={{ display: 'grid', gap: 16, alignContent: 'start' }}>
            <h1>{say('close.done')}</h1>
            <div className={styles.sum}>
              <span>{say('close.counted')}</span>
              <strong>{money(report.counted ?? 0)}</strong>
            </div>
            <div className={styles.sum}>
              <span>{say('close.expected')}</span>
              <strong>{money(report.expected)}</strong>
            </div>
            <div className={styles.sum}>
              <span>{say('close.difference')}</span>
              <strong className={report.difference === 0 ? undefined : styles.bad}>
                {money(report.difference ?? 0)}
              </strong>
            </div>
            <Button h={64} onClick={() => till.store.set({ cashier: null, screen: 'sell', paper: null, closed: null })}>
              {say('close.leave')}
            </Button>
          </div>
          {paper?.text && <PaperView paper={paper} />}
        </div>
      </div>
    </div>
  )
}
