import { Icon } from '#kit/ui/index.ts'
import { openDialog } from '../till/notify.ts'
import styles from './SyncPill.module.css'
import { useSay, useTill, useTillState } from './use-till.tsx'

/** Whether the server is reached and how many facts wait for it; a touch tells more. */
export const SyncPill = () => {
  const { say } = useSay()
  const till = useTill()
  const { waiting, differing, reached } = useTillState(s => s.outbox)
  const revoked = useTillState(s => s.revoked)
  const forked = useTillState(s => s.agreement === 'forked')
  const bad = differing > 0 || revoked || forked
  const tone = bad ? 'bad' : reached === false ? 'off' : waiting > 0 ? 'busy' : 'on'
  const text = bad
    ? say('sync.look')
    : reached === false
      ? say('sync.offline')
      : waiting > 0
        ? say('sync.sending')
        : say('sync.online')
  return (
    <button
      type="button"
      className={styles.pill}
      data-tone={tone}
      data-waiting={waiting}
      onClick={() => openDialog(till, { kind: 'sync' })}
    >
      <Icon name={bad ? 'alert' : reached === false ? 'cloudOff' : 'cloud'} size={20} />
      <span className={styles.text}>{text}</span>
      {waiting > 0 && (
        <span className={styles.count}>
          {waiting}
          <span className={styles.hidden}> {say('sync.waiting')}</span>
        </span>
      )}
    </button>
  )
}
