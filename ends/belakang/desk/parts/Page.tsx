import { type ReactNode, useEffect } from 'react'
import styles from './Page.module.css'

type PageProps = {
  readonly title: string
  readonly lead?: ReactNode
  /** Buttons and filters beside the title. */
  readonly tools?: ReactNode
  /** Where this page belongs: a link back to its list. */
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** A page of the desk: its title, what can be done on it, its content. */
export const Page = ({ title, lead, tools, above, children }: PageProps) => {
  useEffect(() => {
    document.title = `${title} · Ujung`
  }, [title])
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.titles}>
          {above && <div className={styles.above}>{above}</div>}
          <h1 className={styles.title}>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
      {children}
    </div>
  )
}

type SectionProps = {
  readonly title?: ReactNode
  readonly note?: ReactNode
  readonly tools?: ReactNode
  readonly children: ReactNode
  /** True where a table or list reaches the edges. */
  readonly flush?: boolean
  readonly area?: string
}

/** A sheet of paper on the desk, with its own heading. */
export const Section = ({ title, note, tools, children, flush, area }: SectionProps) => (
  <section className={styles.section} data-flush={flush || undefined} style={area ? { gridArea: area } : undefined}>
    {(title || tools) && (
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
        {tools && <div className={styles.sectionTools}>{tools}</div>}
      </div>
    )}
    <div className={styles.body}>{children}</div>
  </section>
)
