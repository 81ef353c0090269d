import { Button, PasswordInput, TextInput } from '@mantine/core'
import { START } from '../../../words/start.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Doorway.module.css'
import type { StepProps } from './CompanyStep.tsx'

type OwnerStepProps = StepProps & { readonly codeNeeded: boolean; readonly busy: boolean }

/** Who signs in first. */
export const OwnerStep = ({ plan, set, next, codeNeeded, busy }: OwnerStepProps) => {
  const say = useSay(START)
  const differ = plan.again !== '' && plan.again !== plan.password
  const ready =
    plan.name.trim() !== '' &&
    plan.username.trim() !== '' &&
    plan.password !== '' &&
    plan.again === plan.password &&
    (!codeNeeded || plan.code.trim() !== '')
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (ready) next()
      }}
    >
      <p className="quiet">{say('owner-lead')}</p>
      <TextInput
        label={say('owner-name')}
        autoFocus
        autoComplete="name"
        maxLength={120}
        value={plan.name}
        onChange={e => set({ name: e.currentTarget.value })}
      />
      <TextInput
        label={say('username')}
        description={say('username-hint')}
        autoCapitalize="none"
        autoComplete="username"
        spellCheck={false}
        value={plan.username}
        onChange={e => set({ username: e.currentTarget.value })}
      />
      <PasswordInput
        label={say('password')}
        description={say('password-hint')}
        autoComplete="new-password"
        value={plan.password}
        onChange={e => set({ password: e.currentTarget.value })}
      />
      <PasswordInput
        label={say('again')}
        autoComplete="new-password"
        value={plan.again}
        error={differ ? say('differ') : undefined}
        onChange={e => set({ again: e.currentTarget.value })}
      />
      {codeNeeded && (
        <TextInput
          label={say('start-code')}
          description={say('start-code-hint')}
          autoComplete="off"
          value={plan.code}
          onChange={e => set({ code: e.currentTarget.value.toUpperCase() })}
        />
      )}
      <Button type="submit" size="md" loading={busy} disabled={!ready}>
        {say('begin')}
      </Button>
    </form>
  )
}
