import { Icon, type IconName } from '#kit/ui/index.ts'
import { callAttendant } from '../lane/move-on.ts'
import { useSay, type Word } from '../words/index.ts'
import styles from './Header.module.css'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

type ToolProps = { readonly icon: IconName; readonly word: Word; readonly on?: boolean; readonly act: () => void }

const Tool = ({ icon, word, on, act }: ToolProps) => {
  const say = useSay()
  return (
    <button type="button" className={styles.tool} aria-pressed={on} onClick={act}>
      <Icon name={icon} size={30} />
      <span>{say(word)}</span>
    </button>
  )
}

/** Always there: whose shop it is, the other language, help with seeing and reaching, and a person. */
export const Header = () => {
  const kiosk = useKiosk()
  const company = useKioskState(s => s.data?.snapshot.company)
  const register = useKioskState(s => s.data?.snapshot.register)
  const settings = useKioskState(s => s.settings)
  const low = useKioskState(s => s.low)
  const aloud = useKioskState(s => s.aloud)
  const other = settings.language === 'id' ? 'en' : 'id'
  return (
    <header className={styles.header}>
      <div className={styles.shop}>
        <strong>{company?.tradeName || company?.name}</strong>
        <span>{register?.code}</span>
      </div>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          lang={other}
          onClick={() => kiosk.store.set({ settings: { ...settings, language: other } })}
        >
          <b>{other.toUpperCase()}</b>
          <span>{other === 'id' ? 'Indonesia' : 'English'}</span>
        </button>
        <Tool icon="receive" word="act.low" on={low} act={() => kiosk.store.set({ low: !low })} />
        <Tool icon="speaker" word="act.aloud" on={aloud} act={() => kiosk.store.set({ aloud: !aloud })} />
        <Tool icon="help" word="act.help" act={() => callAttendant(kiosk, 'help', 'help')} />
      </div>
    </header>
  )
}
