import { type ReactNode, useState } from 'react'
import { NumberPad, pressed } from '#kit/ui/index.ts'
import { useSay } from '../words/index.ts'
import styles from './Entry.module.css'

type EntryProps = {
  readonly label: string
  readonly go: string
  readonly message: string | null
  readonly numeric: boolean
  readonly taken: (text: string) => Promise<void> | void
  readonly children?: ReactNode
}

/** One field, and keys for fingers beside it. */
export const Entry = ({ label, go, message, numeric, taken }: EntryProps) => {
  const say = useSay()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  return (
    <form
      className={styles.entry}
      onSubmit={async event => {
        event.preventDefault()
        if (text.trim() === '' || busy) return
        setBusy(true)
        await taken(text.trim())
        setBusy(false)
      }}
    >
      <label>
        {label}
        <input
          // biome-ignore lint/a11y/noAutofocus: the sheet was opened to type here
          autoFocus
          value={text}
          inputMode={numeric ? 'numeric' : 'text'}
          autoComplete="off"
          onChange={event => setText(event.currentTarget.value)}
        />
      </label>
      <p role="alert">{message}</p>
      {numeric && <NumberPad corner="" eraseLabel={say('staff.erase')} onKey={key => setText(digits(text, key))} />}
      <button type="submit" disabled={text.trim() === '' || busy}>
        {go}
      </button>
    </form>
  )
}

/** A phone number keeps its leading zero. */
const digits = (text: string, key: string) => (key === 'back' ? pressed(text, key) : text + key)
