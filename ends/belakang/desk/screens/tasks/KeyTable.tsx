import { KeyHint } from '#kit/ui/KeyHint.tsx'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Inbox.module.css'

const KEYS = [
  ['N', 'key-next'],
  ['J K', 'key-move'],
  ['C', 'claim'],
  ['1 … 9', 'key-outcome'],
  ['Ctrl ↵', 'key-complete'],
  ['R', 'return'],
  ['D', 'delegate'],
  ['A', 'consult'],
  ['B', 'cut-part'],
  ['P', 'pause'],
  ['T', 'note-it'],
] as const

/** Which key does what. */
export const KeyTable = () => {
  const say = useSay(TASKS)
  return (
    <section className={styles.keys} aria-label={say('keys')}>
      <h3>{say('keys')}</h3>
      <p className="quiet">{say('keys-hint')}</p>
      <dl>
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <KeyHint keys={key} />
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
