import { Icon } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import { OUTBOX } from '../words/outbox.ts'
import { go } from '../work/ways.ts'
import styles from './Pill.module.css'
import { usePhone, usePhoneState } from './use-phone.tsx'

/** Whether the server is reached, and how much it does not know yet; a touch tells more. */
export const Pill = () => {
  const phone = usePhone()
  const say = useSay(OUTBOX)
  const { waiting, refused, reached } = usePhoneState(s => s.outbox)
  const turnedAway = usePhoneState(s => s.turnedAway)
  const bad = refused > 0 || turnedAway
  const tone = bad ? 'bad' : reached === false ? 'off' : waiting > 0 ? 'busy' : 'on'
  const word = ({ bad: 'look', off: 'offline', busy: 'sending', on: 'online' } as const)[tone]
  const icon = bad ? 'alert' : reached === false ? 'cloudOff' : waiting > 0 ? 'send' : 'cloud'
  return (
    <button
      type="button"
      className={styles.pill}
      data-tone={tone}
      data-waiting={waiting}
      data-refused={refused}
      onClick={() => go(phone, 'outbox')}
    >
      <Icon name={icon} size={22} />
      <span className="hidden">{say(word)}</span>
      {waiting + refused > 0 && <span>{waiting + refused}</span>}
    </button>
  )
}
