import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { checkWords, strangeVariables, VARIABLES } from '#modules/customers/rules/index.ts'
import { Stack } from '../../../parts/Bits.tsx'
import { Section } from '../../../parts/Page.tsx'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Campaign.module.css'
import { type Arm, type Form, MOST_ARMS, withArm, withoutArm } from './form.ts'

type Words = Arm['id']
type WordsProps = {
  readonly words: Words
  readonly mail: boolean
  readonly lang: 'id' | 'en'
  readonly put: (words: Words) => void
}

const WordsFields = ({ words, mail, lang, put }: WordsProps) => {
  const say = useSay(CAMPAIGNS)
  return (
    <Stack>
      {mail && (
        <TextInput
          label={say('subject')}
          lang={lang}
          maxLength={150}
          value={words.subject}
          onChange={e => put({ ...words, subject: e.currentTarget.value })}
        />
      )}
      <Textarea
        label={say('body')}
        lang={lang}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={4000}
        value={words.body}
        onChange={e => put({ ...words, body: e.currentTarget.value })}
      />
    </Stack>
  )
}

type ArmProps = {
  readonly it: Arm
  readonly mail: boolean
  readonly alone: boolean
  readonly put: (arm: Arm) => void
  readonly remove: () => void
}

const ArmFields = ({ it, mail, alone, put, remove }: ArmProps) => {
  const say = useSay(CAMPAIGNS)
  const fault = checkWords(mail ? 'mail' : 'sms', [it])?.fault
  const strange = strangeVariables([it.id.subject, it.id.body, it.en.subject, it.en.body].join(' '))
  const english = it.en.subject !== '' || it.en.body !== ''
  const begun = it.id.subject + it.id.body !== ''
  return (
    <div className={styles.arm}>
      {!alone && (
        <div className={styles.armHead}>
          <b>{say('variant', { arm: it.arm })}</b>
          <NumberInput
            aria-label={say('share')}
            prefix={`${say('share')} `}
            min={1}
            max={1000}
            w={120}
            value={it.share}
            onChange={share => put({ ...it, share: Math.max(1, Math.round(Number(share) || 1)) })}
          />
          <Button variant="subtle" size="compact-sm" onClick={remove}>
            {say('remove-variant', { arm: it.arm })}
          </Button>
        </div>
      )}
      <WordsFields words={it.id} mail={mail} lang="id" put={id => put({ ...it, id })} />
      <Checkbox
        label={say('english')}
        description={say('english-note')}
        checked={english}
        onChange={e => put({ ...it, en: e.currentTarget.checked ? it.id : { subject: '', body: '' } })}
      />
      {english && <WordsFields words={it.en} mail={mail} lang="en" put={en => put({ ...it, en })} />}
      {fault && begun && (
        <div role="alert" style={{ color: 'var(--bad)' }}>
          {say(`fault-${fault}`, { what: strange.map(name => `{${name}}`).join(' ') })}
        </div>
      )}
    </div>
  )
}

type MessageProps = { readonly form: Form; readonly set: (change: Partial<Form>) => void }

/** What each variant says, in Indonesian and, where wanted, English. */
export const MessageFields = ({ form: { arms, channel }, set }: MessageProps) => {
  const say = useSay(CAMPAIGNS)
  const put = (arm: Arm) => set({ arms: arms.map(it => (it.arm === arm.arm ? arm : it)) })
  const [before, after] = say('variables-note', { list: '\n' }).split('\n')
  return (
    <Section title={say('message')}>
      <Stack>
        <div className="quiet">
          {before}
          {VARIABLES.map(name => (
            <span key={name}>
              <code className={styles.variable}>{`{${name}}`}</code>{' '}
            </span>
          ))}
          {after}
        </div>
        {arms.map(it => (
          <ArmFields
            key={it.arm}
            it={it}
            mail={channel === 'mail'}
            alone={arms.length === 1}
            put={put}
            remove={() => set({ arms: withoutArm(arms, it.arm) })}
          />
        ))}
        {arms.length < MOST_ARMS && (
          <div>
            <Button variant="default" onClick={() => set({ arms: withArm(arms) })}>
              {say('add-variant')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}
