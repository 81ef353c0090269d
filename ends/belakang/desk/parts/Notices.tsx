import { Icon } from '#kit/ui/Icon.tsx'
import { useStore } from '#kit/ui/store.ts'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import styles from './Notices.module.css'
import { hush, notices } from './notices.ts'

/** What has just happened, at the lower edge; screen readers hear it as it comes. */
export const Notices = () => {
  const list = useStore(notices, s => s.list)
  const say = useSay(FRAME)
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {list.map(notice => (
        <div key={notice.id} className={styles.notice} data-tone={notice.tone}>
          <Icon name={notice.tone === 'good' ? 'check' : 'alert'} size={20} />
          <div>
            <p>{notice.text}</p>
            {notice.detail && <p className={styles.detail}>{notice.detail}</p>}
          </div>
          <button type="button" className={styles.close} aria-label={say('close')} onClick={() => hush(notice.id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  )
}
