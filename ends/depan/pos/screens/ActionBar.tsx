import { isEmpty } from '#kit/counter/draft.ts'
import { Icon, type IconName, KeyHint } from '#kit/ui/index.ts'
import { holdOrResume } from '../till/hold-basket.ts'
import { openDialog } from '../till/notify.ts'
import type { Words } from '../till/words-of.ts'
import styles from './ActionBar.module.css'
import { useSay, useTill, useTillState } from './use-till.tsx'

type Action = {
  readonly word: Words
  readonly icon: IconName
  readonly keys: string
  readonly badge?: number
  readonly off?: boolean
  readonly act: () => void
}

export const ActionBar = () => {
  const { say } = useSay()
  const till = useTill()
  const parked = useTillState(s => s.parked)
  const empty = useTillState(s => isEmpty(s.draft))
  const actions: readonly Action[] = [
    { word: 'act.search', icon: 'search', keys: 'F2', act: () => openDialog(till, { kind: 'search', text: '' }) },
    { word: 'act.customer', icon: 'person', keys: 'F4', act: () => openDialog(till, { kind: 'customer' }) },
    {
      word: empty ? 'act.resume' : 'act.hold',
      icon: 'pause',
      keys: 'F7',
      badge: parked,
      off: empty && parked === 0,
      act: () => holdOrResume(till),
    },
    { word: 'act.coupon', icon: 'tag', keys: 'F5', act: () => openDialog(till, { kind: 'coupon' }) },
    { word: 'act.returns', icon: 'swap', keys: 'F9', act: () => till.store.set({ screen: 'returns', notice: null }) },
    { word: 'act.drawer', icon: 'drawer', keys: 'F10', act: () => till.store.set({ screen: 'drawer', notice: null }) },
    { word: 'act.empty', icon: 'trash', keys: '⇧Del', off: empty, act: () => openDialog(till, { kind: 'empty' }) },
    { word: 'act.help', icon: 'keyboard', keys: 'F1', act: () => openDialog(till, { kind: 'help' }) },
  ]
  return (
    <div className={styles.bar}>
      {actions.map(({ word, icon, keys, badge, off, act }) => (
        <button key={icon} type="button" className={styles.action} disabled={off} onClick={act}>
          <Icon name={icon} />
          <span>{say(word)}</span>
          <KeyHint keys={keys} />
          {badge ? <span className={styles.badge}>{badge}</span> : null}
        </button>
      ))}
    </div>
  )
}
