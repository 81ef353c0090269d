import type { InputHTMLAttributes } from 'react'
import styles from './Field.module.css'

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'className'> & {
  readonly label: string
  readonly onValue: (value: string) => void
  readonly fault?: string | null | undefined
  readonly told?: string | undefined
  readonly look?: 'code'
}

export const Field = ({ label, onValue, fault, told, look, ...rest }: FieldProps) => (
  <label className={styles.field} data-look={look}>
    {label}
    <input spellCheck={false} autoComplete="off" {...rest} onChange={event => onValue(event.currentTarget.value)} />
    <Below fault={fault} told={told} />
  </label>
)

type BelowProps = { readonly fault?: string | null | undefined; readonly told?: string | undefined }

/** What stands below a field: what is wrong with it, else how to fill it in. */
export const Below = ({ fault, told }: BelowProps) => {
  if (fault) return <small role="alert">{fault}</small>
  return told ? <small data-told>{told}</small> : null
}

type NoteProps = {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly hint?: string
  readonly most?: number | undefined
  readonly fault?: string | undefined
  readonly told?: string | undefined
}

/** A few lines of a person's own words. */
export const Note = ({ label, value, onValue, hint, most = 2000, fault, told }: NoteProps) => (
  <label className={styles.field}>
    {label}
    <textarea
      rows={3}
      maxLength={most}
      placeholder={hint}
      value={value}
      onChange={e => onValue(e.currentTarget.value)}
    />
    <Below fault={fault} told={told} />
  </label>
)

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly fault?: string | undefined
}

/** One of many, by the phone's own wheel. */
export const Choice = ({ label, value, onValue, options, fault }: ChoiceProps) => (
  <label className={styles.field}>
    {label}
    <select value={value} onChange={event => onValue(event.currentTarget.value)}>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
    <Below fault={fault} />
  </label>
)
