import { countGoods } from '#kit/counter/draft.ts'
import { Icon, type IconName } from '#kit/ui/index.ts'
import { isHeld } from '#modules/lanes/rules/index.ts'
import { callAttendant } from '../lane/move-on.ts'
import { goToPay } from '../lane/take-money.ts'
import { useSay, type Word } from '../words/index.ts'
import { Lines } from './Lines.tsx'
import styles from './Shopping.module.css'
import { useKiosk, useKioskState, useMoney } from './use-kiosk.tsx'

const ACTS = [
  ['goods', 'search', 'act.goods'],
  ['member', 'person', 'act.member'],
  ['coupon', 'tag', 'act.coupon'],
  ['camera', 'camera', 'act.camera'],
  ['cancel', 'close', 'act.cancel'],
] as const satisfies readonly (readonly [string, IconName, Word])[]

const Odd = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const odd = useKioskState(s => s.odd)
  if (!odd) return null
  return (
    <div className={styles.odd} role="alert">
      <Icon name="scale" size={64} />
      <div>
        <h2>{say(`odd.${odd.pattern}`)}</h2>
        <p>{say('odd.text')}</p>
      </div>
      <button type="button" onClick={() => callAttendant(kiosk, 'weight', kiosk.store.get().draft.id)}>
        {say('odd.call')}
      </button>
    </div>
  )
}

const Total = () => {
  const say = useSay()
  const money = useMoney()
  const kiosk = useKiosk()
  const total = useKioskState(s => s.priced?.total ?? 0)
  const saved = useKioskState(s => s.priced?.basket.lines.reduce((sum, l) => sum + l.gross - l.net, 0) ?? 0)
  const count = useKioskState(s => countGoods(s.draft))
  const odd = useKioskState(s => s.odd !== null)
  return (
    <div className={styles.total}>
      <div>
        <span>
          {say('total.goods', { count })}
          {saved > 0 && <em>{say('total.saved', { amount: money(saved) })}</em>}
        </span>
        <strong data-testid="total">{money(total)}</strong>
      </div>
      <button type="button" disabled={count === 0 || odd} onClick={() => goToPay(kiosk)}>
        {say('total.pay')}
      </button>
    </div>
  )
}

/** Where nearly all of a visit happens: scan, see the line, see the total, pay. */
export const Shopping = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const notice = useKioskState(s => s.notice)
  const waiting = useKioskState(s => (isHeld(s.lane) ? undefined : s.lane.open[0]?.kind))
  const customer = useKioskState(s => s.draft.customer)
  const assisted = useKioskState(s => s.lane.assisted)
  return (
    <div className={styles.shopping}>
      <section className={styles.basket} aria-label={say('scan.lines')}>
        <Odd />
        {waiting && (
          <button
            type="button"
            className={styles.waiting}
            onClick={() => kiosk.store.set({ sheet: { kind: 'attendant' } })}
          >
            <Icon name="person" size={34} />
            <span>
              <b>{say('help.title')}</b> {say(`help.${waiting}`)} {say('help.goOn')}.
            </span>
            <u>{say('help.attend')}</u>
          </button>
        )}
        {(notice || customer || assisted) && (
          <p className={styles.notice} role="status" data-kind={notice?.kind ?? 'ok'}>
            {notice ? say(notice.word, notice.blanks) : assisted ? say('staff.assisting') : say('member.welcome')}
          </p>
        )}
        <Lines />
      </section>
      <section className={styles.side}>
        <div className={styles.acts}>
          {ACTS.map(([kind, icon, word]) => (
            <button key={kind} type="button" onClick={() => kiosk.store.set({ sheet: { kind }, notice: null })}>
              <Icon name={icon} size={40} />
              {say(word)}
            </button>
          ))}
        </div>
        <Total />
      </section>
    </div>
  )
}
