import type { ReactNode } from 'react'
import styles from './Figures.module.css'

/** A few figures that matter, each below its name. */
export const Figures = ({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <dl className={styles.figures}>
    {rows.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
