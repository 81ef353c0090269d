import { AGES, type Age } from '#modules/purchasing/rules/index.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import styles from './AgeBars.module.css'

/** From calm to red, as debts grow old. */
const COLOURS: Readonly<Record<Age, string>> = {
  'not-due': 'var(--chart-1)',
  '1-30': 'var(--chart-2)',
  '31-60': 'color-mix(in srgb, var(--chart-2) 50%, var(--chart-3))',
  '61-90': 'var(--chart-3)',
  'over-90': 'color-mix(in srgb, var(--chart-3) 70%, black)',
}

type Ages = Readonly<Record<Age, number>>

/** What is owed by age as one bar, as long against `most` as the debt is large. */
export const AgeBar = ({ ages, most }: { readonly ages: Ages; readonly most: number }) => {
  const whole = AGES.reduce((sum, age) => sum + Math.max(0, ages[age]), 0)
  return (
    <div className={styles.bar} aria-hidden="true" style={{ width: `${most <= 0 ? 0 : (whole * 100) / most}%` }}>
      {AGES.filter(age => ages[age] > 0).map(age => (
        <i key={age} style={{ flexGrow: ages[age], background: COLOURS[age] }} />
      ))}
    </div>
  )
}

/** The whole debt by age, each age with its figure. */
export const AgeSum = ({ ages }: { readonly ages: Ages }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  const whole = AGES.reduce((sum, age) => sum + Math.max(0, ages[age]), 0)
  return (
    <div>
      <AgeBar ages={ages} most={whole} />
      <ul className={styles.key}>
        {AGES.map(age => (
          <li key={age}>
            <i style={{ background: COLOURS[age] }} />
            <span className="quiet">{say(`age-${age}`)}</span>
            <b>{format.money(ages[age])}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
