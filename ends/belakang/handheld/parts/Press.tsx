import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconName } from '#kit/ui/Icon.tsx'
import styles from './Press.module.css'

type PressProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  readonly look?: 'main' | 'plain' | 'quiet' | 'bad'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A button for a thumb. */
export const Press = ({ look = 'plain', icon, children, type = 'button', ...rest }: PressProps) => (
  <button {...rest} type={type} className={styles.press} data-look={look}>
    {icon && <Icon name={icon} size={24} />}
    {children}
  </button>
)

/** Two buttons side by side. */
export const Pair = ({ children }: { readonly children: ReactNode }) => <div className={styles.pair}>{children}</div>
