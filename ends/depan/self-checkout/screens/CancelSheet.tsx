import { mayDrop } from '../lane/attend.ts'
import { endVisit } from '../lane/begin-visit.ts'
import { callAttendant } from '../lane/move-on.ts'
import { useSay } from '../words/index.ts'
import styles from './Choice.module.css'
import { useKiosk } from './use-kiosk.tsx'

/** An empty visit just ends; goods that stay behind are seen to by a person. */
export const CancelSheet = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const cancel = async () => {
    kiosk.store.set({ sheet: null })
    const { draft } = kiosk.store.get()
    if (!(await mayDrop(kiosk))) return
    if (draft.lines.length === 0) return endVisit(kiosk)
    callAttendant(kiosk, 'dropped', draft.id)
  }
  return (
    <div className={styles.choice}>
      <p>{say('cancel.text')}</p>
      <button type="button" data-kind="main" onClick={() => kiosk.store.set({ sheet: null })}>
        {say('cancel.no')}
      </button>
      <button type="button" onClick={() => void cancel()}>
        {say('cancel.yes')}
      </button>
    </div>
  )
}
