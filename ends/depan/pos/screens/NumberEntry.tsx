import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { KeyHint, NumberPad, pressed } from '#kit/ui/index.ts'
import styles from './NumberEntry.module.css'
import { useSay } from './use-till.tsx'

type EntryProps = {
  readonly label: string
  readonly unit: string
  readonly corner: string
  readonly go: string
  /** What the digits mean, shown under them; null while they mean nothing. */
  readonly meaning: (digits: string) => ReactNode
  /** False keeps the dialogue open. */
  readonly done: (digits: string) => boolean
}

/** One number, by keys or by touch. */
export const NumberEntry = ({ label, unit, corner, go, meaning, done }: EntryProps) => {
  const { say } = useSay()
  const [digits, setDigits] = useState('')
  const [wrong, setWrong] = useState(false)
  const allowed = corner === ',' ? /[^\d,.]/g : /\D/g
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWrong(!done(digits))
  }
  return (
    <form className={styles.entry} onSubmit={submit}>
      <label className={styles.field} data-wrong={wrong}>
        <span>{label}</span>
        <div>
          <input
            // biome-ignore lint/a11y/noAutofocus: the one thing to do in this dialogue
            autoFocus
            data-autofocus
            inputMode="decimal"
            autoComplete="off"
            value={digits}
            onChange={event => setDigits(event.currentTarget.value.replace(allowed, '').slice(0, 9))}
          />
          <em>{unit}</em>
        </div>
      </label>
      <p className={styles.meaning}>{meaning(digits)}</p>
      <NumberPad
        corner={corner}
        eraseLabel={say('pad.erase')}
        onKey={key => setDigits(pressed(digits, key).slice(0, 9))}
      />
      <Button type="submit" h={60} fz={18} rightSection={<KeyHint keys="Enter" />}>
        {go}
      </Button>
    </form>
  )
}
