import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Row, Stack, Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Section } from '../../parts/Page.tsx'
import { Qr } from '../../parts/Qr.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { ACCOUNT } from '../../words/account.ts'
import { useSay } from '../../words/words.ts'
import styles from './Account.module.css'

type Begun = { readonly uri: string; readonly recoveryCodes: readonly string[] }
type Wish = 'begin' | 'remove' | 'codes'

const Codes = ({ codes }: { readonly codes: readonly string[] }) => {
  const say = useSay(ACCOUNT)
  return (
    <div>
      <b>{say('codes')}</b>
      <p className="quiet">{say('codes-what')}</p>
      <ul className={styles.codes}>
        {codes.map(code => (
          <li key={code} className="code">
            {code}
          </li>
        ))}
      </ul>
    </div>
  )
}

const Finish = ({ begun, after }: { readonly begun: Begun; readonly after: () => void }) => {
  const say = useSay(ACCOUNT)
  const [code, setCode] = useState('')
  const deed = useDeed(server.access.finishTotp, { done: say('totp-done'), touches: ['access'], quiet: true, after })
  const key = new URL(begun.uri).searchParams.get('secret') ?? ''
  return (
    <Stack>
      <div className={styles.scan}>
        <Qr text={begun.uri} label={say('totp-scan')} size={170} />
        <Stack>
          <b>{say('totp-scan')}</b>
          <p className="quiet">
            {say('totp-key')} <span className="code">{key}</span>
          </p>
          <form
            onSubmit={e => {
              e.preventDefault()
              deed.mutate({ code })
            }}
          >
            <Stack>
              <TextInput
                label={say('totp-type')}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                value={code}
                onChange={e => setCode(e.currentTarget.value)}
              />
              {deed.error && <FaultNote error={deed.error} />}
              <Button type="submit" loading={deed.isPending} disabled={code.length < 6}>
                {say('totp-finish')}
              </Button>
            </Stack>
          </form>
        </Stack>
      </div>
      <Codes codes={begun.recoveryCodes} />
    </Stack>
  )
}

type AskPasswordProps = { readonly wish: Wish; readonly begun: (it: Begun) => void; readonly close: () => void }

/** Each of these deeds asks for the password once more. */
const AskPassword = ({ wish, begun, close }: AskPasswordProps) => {
  const say = useSay(ACCOUNT)
  const [password, setPassword] = useState('')
  const deed = useDeed(
    async (given: { password: string }) => {
      if (wish === 'begin') return server.access.beginTotp(given)
      if (wish === 'codes') return { uri: '', ...(await server.access.renewRecoveryCodes(given)) }
      await server.access.removeTotp(given)
      return null
    },
    {
      done: wish === 'remove' ? say('totp-gone') : undefined,
      touches: wish === 'remove' ? ['access'] : [],
      quiet: true,
      after: it => (it ? begun(it) : close()),
    },
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    deed.mutate({ password })
  }
  return (
    <form onSubmit={send}>
      <Stack>
        <PasswordInput
          autoFocus
          label={say('own-password')}
          autoComplete="current-password"
          value={password}
          onChange={e => setPassword(e.currentTarget.value)}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <Button type="submit" loading={deed.isPending} disabled={password === ''}>
          {say('continue')}
        </Button>
      </Stack>
    </form>
  )
}

/** Codes of a phone after the password: set up with a QR code, renewed, removed. */
export const Authenticator = ({ on }: { readonly on: boolean }) => {
  const say = useSay(ACCOUNT)
  const [wish, setWish] = useState<Wish | null>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  const close = () => {
    setWish(null)
    setBegun(null)
  }
  return (
    <Section title={say('totp')} tools={<Tag tone={on ? 'good' : 'warn'}>{say(on ? 'totp-on' : 'totp-off')}</Tag>}>
      <Stack>
        <p className="quiet">{say('totp-what')}</p>
        {begun && begun.uri !== '' && <Finish begun={begun} after={close} />}
        {begun && begun.uri === '' && <Codes codes={begun.recoveryCodes} />}
        {!begun && wish && <AskPassword wish={wish} begun={setBegun} close={close} />}
        {!begun && !wish && (
          <Row>
            {!on && <Button onClick={() => setWish('begin')}>{say('totp-begin')}</Button>}
            {on && (
              <>
                <Button variant="default" onClick={() => setWish('codes')}>
                  {say('totp-codes')}
                </Button>
                <Button variant="subtle" color="red" onClick={() => setWish('remove')}>
                  {say('totp-remove')}
                </Button>
              </>
            )}
          </Row>
        )}
      </Stack>
    </Section>
  )
}
