import type { ReactNode } from 'react'
import { Icon, type IconName } from '#kit/ui/Icon.tsx'
import { Tile } from '#kit/ui/Tile.tsx'
import styles from './Card.module.css'

export type Tone = 'good' | 'note' | 'bad'

export const Card = ({ tone, children }: { readonly tone?: Tone | undefined; readonly children: ReactNode }) => (
  <section className={styles.card} data-tone={tone}>
    {children}
  </section>
)

type RowProps = {
  readonly icon?: IconName
  /** Name and category of the item whose picture stands in front. */
  readonly item?: { readonly name: string; readonly sku: string; readonly category?: string | null }
  readonly title: ReactNode
  readonly about?: ReactNode
  readonly end?: ReactNode
  readonly endAbout?: ReactNode
  readonly tone?: Tone | undefined
  readonly onPress?: () => void
}

/** One thing of a list, as large as a thumb. */
export const Row = ({ icon, item, title, about, end, endAbout, tone, onPress }: RowProps) => {
  const inside = (
    <>
      {item && (
        <span className={styles.picture}>
          <Tile
            name={item.name}
            seed={item.category ?? item.name}
            picture={`/pictures/${encodeURIComponent(item.sku)}.svg`}
          />
        </span>
      )}
      {icon && (
        <span className={styles.badge}>
          <Icon name={icon} size={26} />
        </span>
      )}
      <span className={styles.text}>
        {title}
        {about && <small>{about}</small>}
      </span>
      {(end !== undefined || endAbout) && (
        <span className={styles.end}>
          {end}
          {endAbout && <small>{endAbout}</small>}
        </span>
      )}
    </>
  )
  return onPress ? (
    <button type="button" className={styles.row} data-tone={tone} onClick={onPress}>
      {inside}
    </button>
  ) : (
    <div className={styles.row} data-tone={tone}>
      {inside}
    </div>
  )
}

export const List = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ul className={styles.list} aria-label={label}>
    {children}
  </ul>
)

export const Head = ({ children }: { readonly children: ReactNode }) => <h2 className={styles.head}>{children}</h2>

export const Facts = ({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={styles.facts}>
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

type EmptyProps = { readonly icon: IconName; readonly title: string; readonly children?: ReactNode }

/** Nothing is here: what to do next. */
export const Empty = ({ icon, title, children }: EmptyProps) => (
  <div className={styles.empty}>
    <Icon name={icon} size={44} />
    <h2>{title}</h2>
    {children && <p>{children}</p>}
  </div>
)
