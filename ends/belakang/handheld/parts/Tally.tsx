import styles from './Tally.module.css'

type TallyProps = {
  readonly left: number
  /** What is left, in words. */
  readonly leftWord: string
  readonly here: number
  readonly of: number
  /** How far it has come, in words. */
  readonly hereWord: string
  readonly doneWord: string
}

/** How many are still to come: read at arm's length. */
export const Tally = ({ left, leftWord, here, of, hereWord, doneWord }: TallyProps) => (
  <section className={styles.tally} data-done={left === 0} data-left={left} aria-live="polite">
    <p className={styles.left}>
      <b>{left}</b>
      <span>{left === 0 ? doneWord : leftWord}</span>
    </p>
    <progress value={here} max={Math.max(1, of)} aria-label={hereWord} />
    <p className={styles.here}>{hereWord}</p>
  </section>
)
