import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Row, Stack } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import { amountOf } from './capture-check.ts'
import type { CheckRow } from './check-queries.ts'
import { nextField } from './next-field.ts'
import { OddTags } from './OddTags.tsx'
import { Pictures } from './Pictures.tsx'
import { plainAmount } from './plain-amount.ts'
import type { Decision, Typed } from './send-decision.ts'

type QueueItemProps = {
  readonly check: CheckRow
  readonly onDecide: (decision: Decision, typed: Typed) => void
}

const KEYS: Readonly<Record<string, Decision>> = { F8: 'accept', F9: 'reject', F4: 'skip' }
const FIELDS = ['routing', 'account', 'serial', 'amount', 'words', 'why'] as const

/** One cheque that waits: its pictures, what was read of it, and what is odd. */
export const QueueItem = ({ check, onDecide }: QueueItemProps) => {
  const say = useSay(CHECKS)
  const { routing, account, serial, currency } = check
  const usual = { routing, account, serial, amount: plainAmount(check.amount, currency), words: check.words ?? '' }
  const [typed, setTyped] = useState<Typed>({ ...usual, why: '' })
  const first = FIELDS.find(name => typed[name].includes('*')) ?? 'routing'
  const reason = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState(false)
  const unread = amountOf(typed.amount, currency) === null
  const decide = (decision: Decision) => {
    const missing = (decision === 'accept' || decision === 'reject') && typed.why.trim() === ''
    setWanted(missing)
    if (missing) reason.current?.focus()
    else if (decision !== 'correct' || !unread) onDecide(decision, typed)
  }
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    const decision = KEYS[event.key]
    if (!decision) return nextField(event)
    event.preventDefault()
    // A key that is held down decides once, not about every cheque that follows.
    if (!event.repeat) decide(decision)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    decide('correct')
  }
  return (
    <Stack>
      <Pictures item={check.id} sides={check.pictures} />
      <Section title={<OddTags check={check} />} note={say('queue-keys')}>
        <form className={styles.form} onSubmit={submit} onKeyDown={keys}>
          {FIELDS.map(name => (
            <TextInput
              key={name}
              className={name === 'words' || name === 'why' ? styles.wide : undefined}
              label={name === 'amount' ? `${say('amount')} (${currency})` : say(name === 'routing' ? 'bank' : name)}
              value={typed[name]}
              autoFocus={name === first}
              error={name === 'amount' ? unread : name === 'why' && wanted && say('why-missing')}
              ref={name === 'why' ? reason : undefined}
              onChange={e => setTyped({ ...typed, [name]: e.currentTarget.value })}
            />
          ))}
          <div className={styles.wide}>
            <Row>
              <Button type="submit">{say('correct')}</Button>
              {(['accept', 'reject', 'skip'] as const).map(it => (
                <Button key={it} variant="default" onClick={() => decide(it)}>
                  {say(it)}
                </Button>
              ))}
            </Row>
          </div>
        </form>
      </Section>
    </Stack>
  )
}
