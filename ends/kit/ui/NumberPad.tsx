import type { MouseEvent } from 'react'
import styles from './NumberPad.module.css'

type NumberPadProps = {
  readonly onKey: (key: string) => void
  /** The key in the lower left corner: `000` for money, `,` for weights. */
  readonly corner: string
  readonly eraseLabel: string
}

/** A finger on the pad leaves the focus in the field it types into. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

const ROWS = ['7', '8', '9', '4', '5', '6', '1', '2', '3']

/** Digits for fingers. `back` erases one; keys on a keyboard go to the field itself. */
export const NumberPad = ({ onKey, corner, eraseLabel }: NumberPadProps) => (
  <div className={styles.pad}>
    {[...ROWS, corner, '0'].map(key => (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        className={styles.key}
        hidden={key === ''}
        onMouseDown={keepFocus}
        onClick={() => onKey(key)}
      >
        {key}
      </button>
    ))}
    <button
      type="button"
      tabIndex={-1}
      className={styles.key}
      aria-label={eraseLabel}
      onMouseDown={keepFocus}
      onClick={() => onKey('back')}
    >
      ⌫
    </button>
  </div>
)

/** What a pad's key makes of the digits typed so far. */
export const pressed = (digits: string, key: string): string => {
  if (key === 'back') return digits.slice(0, -1)
  if (key === ',' && digits.includes(',')) return digits
  const next = digits + key
  return key === ',' ? next : next.replace(/^0+(?=\d)/, '')
}
