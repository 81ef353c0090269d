import { KeyHint } from '#kit/ui/index.ts'
import type { Words } from '../till/words-of.ts'
import styles from './HelpDialog.module.css'
import { useSay } from './use-till.tsx'

const KEYS: readonly (readonly [string, Words])[] = [
  ['Enter', 'help.enter'],
  ['3*', 'help.times'],
  ['+ −', 'help.plus'],
  ['↑ ↓', 'help.arrows'],
  ['F1', 'help.f1'],
  ['F2', 'help.f2'],
  ['F3', 'help.f3'],
  ['F4', 'help.f4'],
  ['F5', 'help.f5'],
  ['F6', 'help.f6'],
  ['F7', 'help.f7'],
  ['F8', 'help.f8'],
  ['F9', 'help.f9'],
  ['F10', 'help.f10'],
  ['Del', 'help.del'],
  ['⇧Del', 'help.shiftDel'],
  ['Esc', 'help.esc'],
]

export const HelpDialog = () => {
  const { say } = useSay()
  return (
    <dl className={styles.keys}>
      {KEYS.map(([keys, word]) => (
        <div key={keys}>
          <dt>
            <KeyHint keys={keys} />
          </dt>
          <dd>{say(word)}</dd>
        </div>
      ))}
    </dl>
  )
}
