import styles from './Chips.module.css'

type ChipsProps<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | null
  readonly onValue: (value: Value) => void
}

/** One of a few, by a touch. */
export const Chips = <Value extends string>({ label, options, value, onValue }: ChipsProps<Value>) => (
  <div className={styles.chips} role="radiogroup" aria-label={label}>
    {options.map(option => (
      <label key={option.value} data-on={option.value === value}>
        <input type="radio" name={label} checked={option.value === value} onChange={() => onValue(option.value)} />
        {option.label}
      </label>
    ))}
  </div>
)
