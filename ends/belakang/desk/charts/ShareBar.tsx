import styles from './ShareBar.module.css'

export type Share = { readonly key: string; readonly name: string; readonly value: number; readonly text: string }

const COLOURS = [1, 2, 6, 3, 5, 4].map(n => `var(--chart-${n})`)

/** One bar shared out by the parts of a whole, each named below with its figure. */
export const ShareBar = ({ label, shares }: { readonly label: string; readonly shares: readonly Share[] }) => {
  const whole = shares.reduce((sum, s) => sum + Math.max(0, s.value), 0)
  const percent = (value: number) => (whole === 0 ? 0 : Math.round((Math.max(0, value) * 100) / whole))
  return (
    <div className={styles.frame}>
      <div
        className={styles.bar}
        role="img"
        aria-label={`${label}: ${shares.map(s => `${s.name} ${s.text}`).join(', ')}`}
      >
        {shares.map((s, n) => (
          <i key={s.key} style={{ flexGrow: Math.max(0, s.value), background: COLOURS[n % COLOURS.length] }} />
        ))}
      </div>
      <ul className={styles.names}>
        {shares.map((s, n) => (
          <li key={s.key}>
            <i style={{ background: COLOURS[n % COLOURS.length] }} />
            <span className={styles.name}>{s.name}</span>
            <span className={styles.percent}>{percent(s.value)}%</span>
            <b>{s.text}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
