import type { InputHTMLAttributes } from 'react'
import styles from './Field.module.css'

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'className'> & {
  readonly label: string
  readonly onValue: (value: string) => void
  readonly fault?: string | null
  readonly look?: 'code'
}

export const Field = ({ label, onValue, fault, look, ...rest }: FieldProps) => (
  <label className={styles.field} data-look={look}>
    {label}
    <input spellCheck={false} autoComplete="off" {...rest} onChange={event => onValue(event.currentTarget.value)} />
    {fault && <small role="alert">{fault}</small>}
  </label>
)

type NoteProps = {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly hint?: string
}

/** A few lines of a person's own words. */
export const Note = ({ label, value, onValue, hint }: NoteProps) => (
  <label className={styles.field}>
    {label}
    <textarea
      rows={3}
      maxLength={2000}
      placeholder={hint}
      value={value}
      onChange={e => onValue(e.currentTarget.value)}
    />
  </label>
)

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of many, by the phone's own wheel. */
export const Choice = ({ label, value, onValue, options }: ChoiceProps) => (
  <label className={styles.field}>
    {label}
    <select value={value} onChange={event => onValue(event.currentTarget.value)}>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)
