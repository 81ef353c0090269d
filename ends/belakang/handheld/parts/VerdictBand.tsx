import { Icon } from '#kit/ui/Icon.tsx'
import { hush } from '../work/tell.ts'
import { usePhone, usePhoneState } from './use-phone.tsx'
import styles from './VerdictBand.module.css'

const ICONS = { good: 'check', note: 'alert', bad: 'close' } as const

/** What became of the last scan or deed: one colour, one sentence, where the eye already is. */
export const VerdictBand = () => {
  const phone = usePhone()
  const verdict = usePhoneState(s => s.verdict)
  if (!verdict) return null
  const { n, tone, text, more } = verdict
  return (
    <button
      key={n}
      type="button"
      className={styles.band}
      data-tone={tone}
      data-verdict={tone}
      onClick={() => hush(phone)}
    >
      <Icon name={ICONS[tone]} size={30} />
      <span role={tone === 'good' ? 'status' : 'alert'}>
        {text}
        {more && <small>{more}</small>}
      </span>
    </button>
  )
}
