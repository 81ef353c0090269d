import type { ReactNode } from 'react'
import { useState } from 'react'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import styles from './Bits.module.css'

export type Tone = 'plain' | 'good' | 'warn' | 'bad'

/** A state in one word. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={styles.tag} data-tone={tone}>
    {children}
  </span>
)

type FactsProps = { readonly rows: readonly (readonly [label: string, value: ReactNode] | null | false)[] }

/** Labels and values, one below the other. */
export const Facts = ({ rows }: FactsProps) => (
  <dl className={styles.facts}>
    {rows.map(
      row =>
        row && (
          <div key={row[0]}>
            <dt>{row[0]}</dt>
            <dd>{row[1]}</dd>
          </div>
        ),
    )}
  </dl>
)

/** A long id by its end; copied whole when pressed. */
export const ShortId = ({ id }: { readonly id: string }) => {
  const say = useSay(FRAME)
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard?.writeText(id).then(() => {
      setCopied(true)
      setTimeout(() => setCopied(false), 1500)
    })
  }
  return (
    <button type="button" className={styles.id} onClick={copy} title={id} aria-label={`${say('copy')} ${id}`}>
      {copied ? say('copied') : `…${id.slice(-8)}`}
    </button>
  )
}

/** A row of form fields that wraps. */
export const Fields = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.fields}>{children}</div>
)

export const Stack = ({ children }: { readonly children: ReactNode }) => <div className={styles.stack}>{children}</div>

export const Row = ({ children }: { readonly children: ReactNode }) => <div className={styles.row}>{children}</div>

/** Two columns where there is room: the wider first. */
export const Split = ({ children }: { readonly children: ReactNode }) => <div className={styles.split}>{children}</div>

/** A sentence that stands out of the text: what to mind here. */
export const Hint = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <div className={styles.hint} data-tone={tone}>
    {children}
  </div>
)
