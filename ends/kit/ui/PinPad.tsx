import { type ReactNode, useEffect, useRef, useState } from 'react'
import { NumberPad } from './NumberPad.tsx'
import styles from './PinPad.module.css'

type PinPadProps = {
  readonly title: string
  readonly label: string
  readonly eraseLabel: string
  /** What became of the last PIN, in words; null says nothing. */
  readonly message: string | null
  /** Takes six digits; the field is empty again when it comes back. */
  readonly onPin: (pin: string) => Promise<void>
  readonly children?: ReactNode
}

const LENGTH = 6
const pinAfter = (pin: string, key: string) => (key === 'back' ? pin.slice(0, -1) : pin + key)

/** Asks for a PIN; by touch or by keyboard, six digits and no further key. */
export const PinPad = ({ title, label, eraseLabel, message, onPin, children }: PinPadProps) => {
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)

  const type = async (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, LENGTH)
    setPin(digits)
    if (digits.length < LENGTH) return
    await onPin(digits)
    setPin('')
  }

  useEffect(() => field.current?.focus(), [])

  return (
    <div className={styles.pad}>
      <h2>{title}</h2>
      <label className={styles.dots} data-full={pin.length}>
        <input
          ref={field}
          data-autofocus
          aria-label={label}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          onChange={event => void type(event.currentTarget.value)}
        />
        {Array.from({ length: LENGTH }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six dots are six dots
          <span key={n} data-on={n < pin.length} />
        ))}
      </label>
      <p className={styles.said} role="alert">
        {message}
      </p>
      {children}
      <NumberPad corner="" eraseLabel={eraseLabel} onKey={key => void type(pinAfter(pin, key))} />
    </div>
  )
}
