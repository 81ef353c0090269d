import { Button, TextInput } from '@mantine/core'
import type { FocusEvent, FormEvent } from 'react'
import { warkatDays } from '#modules/checks/rules/index.ts'
import { DayPick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import { amountOf, currencyOf, type Draft, withLine } from './capture-check.ts'
import { nextField } from './next-field.ts'

type CaptureFormProps = {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly onSend: () => void
  readonly busy: boolean
}

/** The fields of one cheque, in the order in which a clerk reads it; the code line fills those that follow from it. */
export const CaptureForm = ({ draft, onDraft, onSend, busy }: CaptureFormProps) => {
  const say = useSay(CHECKS)
  const format = useFormats()
  const put = (more: Partial<Draft>) => onDraft({ ...draft, ...more })
  const field = (name: 'routing' | 'account' | 'serial') => ({
    label: say(name === 'routing' ? 'bank' : name),
    value: draft[name],
    inputMode: 'numeric' as const,
    onChange: (e: { currentTarget: HTMLInputElement }) =>
      put({ [name]: e.currentTarget.value.replace(/[^0-9*]/g, '') }),
  })
  const readLine = (event: FocusEvent<HTMLInputElement>) => {
    const read = event.currentTarget.value.trim() === '' ? null : withLine(draft)
    if (read) onDraft(read)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  const lineWrong = draft.line.trim() !== '' && withLine(draft) === null
  const amountWrong = draft.amount !== '' && amountOf(draft.amount, currencyOf(draft.kind)) === null
  const until =
    draft.kind !== 'check' && draft.issue
      ? format.day(warkatDays({ type: draft.kind, issue: draft.issue, effective: draft.effective }).until)
      : null
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={nextField}>
      <TextInput
        className={styles.wide}
        autoFocus
        label={say('line')}
        description={say('line-do')}
        error={lineWrong && say('line-wrong')}
        value={draft.line}
        onChange={e => put({ line: e.currentTarget.value })}
        onBlur={readLine}
      />
      <TextInput {...field('routing')} />
      <TextInput {...field('account')} />
      <TextInput {...field('serial')} />
      <TextInput
        label={`${say('amount')} (${currencyOf(draft.kind)})`}
        value={draft.amount}
        inputMode="decimal"
        error={amountWrong}
        onChange={e => put({ amount: e.currentTarget.value })}
      />
      {draft.kind !== 'check' && (
        <DayPick label={say('issue')} value={draft.issue ?? ''} onChange={issue => put({ issue })} />
      )}
      {draft.kind === 'bg' && (
        <DayPick label={say('effective')} value={draft.effective ?? ''} onChange={effective => put({ effective })} />
      )}
      <TextInput
        className={styles.wide}
        label={say('words')}
        description={until ? `${say('until')} ${until}` : say('words-do')}
        value={draft.words}
        onChange={e => put({ words: e.currentTarget.value })}
      />
      <Button className={styles.wide} type="submit" loading={busy} disabled={amountWrong}>
        {say('register')}
      </Button>
    </form>
  )
}
