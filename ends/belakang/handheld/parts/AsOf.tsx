import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import type { Sheet } from '../work/sheets.ts'
import styles from './Card.module.css'
import { FaultCard } from './FaultCard.tsx'
import { useFormats, usePhoneState } from './use-phone.tsx'

/** How old what is shown is, where it may no longer be true; what went wrong, where there is nothing to show. */
export const AsOf = ({ sheet }: { readonly sheet: Sheet<unknown> }) => {
  const say = useSay(FRAME)
  const format = useFormats()
  const reached = usePhoneState(s => s.outbox.reached)
  if (sheet.value === undefined)
    return sheet.fault ? (
      <FaultCard error={sheet.fault} again={sheet.again} />
    ) : (
      <p className={styles.asof}>{say('loading')}</p>
    )
  if (!sheet.fault && reached !== false) return null
  const today = format.date(sheet.at!) === format.date(new Date().toISOString())
  const when = today
    ? say('as-of', { time: format.time(sheet.at!) })
    : say('as-of-day', { day: format.dateTime(sheet.at!) })
  return (
    <p className={styles.asof} role="status">
      {say('no-network')} · {when}
    </p>
  )
}
