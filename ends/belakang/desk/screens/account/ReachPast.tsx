import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { NoticeView } from '#modules/notify/contract/index.ts'
import { Asked } from '../../parts/Asked.tsx'
import { Tag, type Tone } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { REACH } from '../../words/reach.ts'
import { useSay } from '../../words/words.ts'
import styles from './Account.module.css'

const TONES: Readonly<Record<NoticeView['state'], Tone>> = {
  waiting: 'plain',
  sent: 'plain',
  delivered: 'good',
  read: 'good',
  failed: 'bad',
  dropped: 'plain',
}

const Notice = ({ notice }: { readonly notice: NoticeView }) => {
  const say = useSay(REACH)
  const format = useFormats()
  return (
    <li>
      <Link to="/tasks" search={{ id: notice.task, tray: undefined }}>
        {say(`reason-${notice.reason}`)}
      </Link>
      <span className="quiet">
        {say(`way-${notice.way}`)} · {format.dateTime(notice.sendAt)}
        {notice.through?.includes('(simulated)') && ` · ${say('simulated')}`}
      </span>
      <Tag tone={notice.usedAt ? 'good' : TONES[notice.state]}>
        {say(notice.usedAt ? 'answered' : `state-${notice.state}`)}
      </Tag>
      {notice.fault && <span className="quiet">{notice.fault}</span>}
    </li>
  )
}

/** What was last sent to a person, and what they had set before. */
export const ReachPast = () => {
  const say = useSay(REACH)
  const format = useFormats()
  const notices = useQuery({ queryKey: ['notify', 'notices'], queryFn: () => server.notify.notices() })
  const history = useQuery({ queryKey: ['notify', 'history'], queryFn: () => server.notify.reachHistory() })
  return (
    <>
      <details className={styles.past}>
        <summary>{say('sent')}</summary>
        <Asked query={notices} lines={2}>
          {rows => (
            <ul className={styles.rows}>
              {rows.length === 0 && <li className="quiet">{say('sent-none')}</li>}
              {rows.map(notice => (
                <Notice key={notice.id} notice={notice} />
              ))}
            </ul>
          )}
        </Asked>
      </details>
      <details className={styles.past}>
        <summary>{say('history')}</summary>
        <Asked query={history} lines={2}>
          {versions => (
            <ul className={styles.rows}>
              {versions.length === 0 && <li className="quiet">{say('history-none')}</li>}
              {versions.map(({ version, at, ways }) => (
                <li key={version}>
                  <b>{format.dateTime(at)}</b>
                  <span className="quiet">
                    {ways.length === 0 && say('none')}
                    {ways.map(it => `${say(`way-${it.way}`)}: ${say(`level-${it.from}`)}`).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Asked>
      </details>
    </>
  )
}
