import { type Denomination, denominationsOf } from '#modules/payments/rules/index.ts'
import styles from './CountCash.module.css'
import { useMoney, useSay, useTillState } from './use-till.tsx'

type CountProps = {
  readonly counted: readonly Denomination[]
  readonly onCount: (counted: readonly Denomination[]) => void
}

/** Notes and coins, one row each: how many, and what they come to. */
export const CountCash = ({ counted, onCount }: CountProps) => {
  const { say } = useSay()
  const money = useMoney()
  const currency = useTillState(s => s.data?.snapshot.company.currency ?? 'IDR')
  const countOf = (value: number) => counted.find(d => d.value === value)?.count ?? 0
  const set = (value: number, count: number) => {
    const others = counted.filter(d => d.value !== value)
    onCount(count > 0 ? [...others, { value, count }].sort((a, b) => b.value - a.value) : others)
  }
  return (
    <ul className={styles.list} aria-label={say('count.label')}>
      {denominationsOf(currency).map((value, n) => (
        <li key={value}>
          <label>
            <span className={styles.value}>{money(value)}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              aria-label={say('count.howMany', { value: money(value) })}
              // biome-ignore lint/a11y/noAutofocus: the first thing to do on this screen
              autoFocus={n === 0}
              value={countOf(value) || ''}
              placeholder="0"
              onFocus={event => event.currentTarget.select()}
              onChange={event => set(value, Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 5)))}
            />
            <span className={styles.sum}>{countOf(value) > 0 ? money(value * countOf(value)) : ''}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
