import { Link } from '@tanstack/react-router'
import styles from './Tabs.module.css'

type TabsProps = { readonly label: string; readonly ways: readonly (readonly [to: string, name: string])[] }

/** The pages that belong together, side by side. */
export const Tabs = ({ label, ways }: TabsProps) => (
  <nav className={styles.tabs} aria-label={label}>
    {ways.map(([to, name]) => (
      <Link
        key={to}
        to={to}
        className={styles.tab}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={{ 'data-here': '' }}
      >
        {name}
      </Link>
    ))}
  </nav>
)
