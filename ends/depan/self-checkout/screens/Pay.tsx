import { Loader } from '@mantine/core'
import { Icon } from '#kit/ui/index.ts'
import { moveOn } from '../lane/move-on.ts'
import { payByCard } from '../lane/pay-by-card.ts'
import { openOf } from '../lane/take-money.ts'
import { useSay } from '../words/index.ts'
import styles from './Pay.module.css'
import { PayQris } from './PayQris.tsx'
import { useKiosk, useKioskState, useMoney } from './use-kiosk.tsx'

const Ways = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const qris = useKioskState(s => s.data?.snapshot.qris)
  return (
    <div className={styles.ways}>
      {qris && (
        <button type="button" onClick={() => kiosk.store.set({ payWay: 'qris', notice: null })}>
          <Icon name="qr" size={84} />
          QRIS
        </button>
      )}
      <button type="button" onClick={() => void payByCard(kiosk)}>
        <Icon name="card" size={84} />
        {say('pay.card')}
      </button>
      <button type="button" onClick={() => kiosk.store.set({ sheet: { kind: 'gift' }, notice: null })}>
        <Icon name="gift" size={84} />
        {say('pay.gift')}
      </button>
    </div>
  )
}

const Card = () => {
  const say = useSay()
  const kiosk = useKiosk()
  return (
    <div className={styles.card} role="status">
      <Loader size={84} />
      <h2>{say('card.show')}</h2>
      {kiosk.terminal.simulated && <p className={styles.simulated}>{say('card.simulated')}</p>}
    </div>
  )
}

export const Pay = () => {
  const say = useSay()
  const money = useMoney()
  const kiosk = useKiosk()
  const way = useKioskState(s => s.payWay)
  const busy = useKioskState(s => s.paying)
  const open = useKioskState(() => openOf(kiosk))
  const paid = useKioskState(s => s.tenders.reduce((sum, it) => sum + it.amount, 0))
  const notice = useKioskState(s => s.notice)
  const back = () => {
    if (way === 'choose') moveOn(kiosk, { to: 'back' })
    else kiosk.store.set({ payWay: 'choose' })
  }
  return (
    <section className={styles.pay}>
      <div className={styles.due}>
        <span>{paid > 0 ? say('pay.done', { amount: money(paid) }) : say('total.label')}</span>
        <strong data-testid="due">{money(open)}</strong>
      </div>
      {notice && (
        <p className={styles.notice} role="alert">
          {say(notice.word, notice.blanks)}
        </p>
      )}
      {way === 'choose' && <h1>{say('pay.title')}</h1>}
      {way === 'choose' ? <Ways /> : way === 'card' ? <Card /> : <PayQris />}
      {!busy && (
        <button type="button" className={styles.back} onClick={back}>
          <Icon name="back" size={34} /> {say('act.back')}
        </button>
      )}
    </section>
  )
}
