import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import type { ReachView } from '#modules/notify/contract/index.ts'
import type { ReachWay } from '#modules/notify/rules/index.ts'
import { normalPhone } from '#modules/party/rules/index.ts'
import { Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { REACH } from '../../words/reach.ts'
import { useSay } from '../../words/words.ts'
import styles from './Account.module.css'

/** An address in the form in which the server keeps it; empty while it is none. */
const normalOf = (way: ReachWay, said: string): string => {
  const address = said.trim()
  if (way === 'mail') return address.toLowerCase()
  const phone = normalPhone(address)
  return phone.ok ? phone.value : ''
}

const TypeCode = ({ id, ended }: { readonly id: string; readonly ended: () => void }) => {
  const say = useSay(REACH)
  const [code, setCode] = useState('')
  const query = useQuery({
    queryKey: ['notify', 'proof', id],
    queryFn: () => server.notify.proof({ id }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 1500 : false),
  })
  const deed = useDeed(server.notify.proveAddress, {
    done: say('proven-now'),
    touches: ['notify'],
    quiet: true,
    after: ended,
  })
  const { state = 'waiting', through = null } = query.data ?? {}
  return (
    <div className={styles.prove}>
      <span className="quiet" role="status">
        {state === 'failed' ? say('code-failed') : state === 'sent' ? say('code-sent') : say('code-waiting')}{' '}
        {through?.endsWith('(simulated)') && say('code-simulated', { where: through })}
      </span>
      {state !== 'failed' && (
        <>
          <TextInput
            aria-label={say('code')}
            placeholder={say('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={e => setCode(e.currentTarget.value.replace(/\D/g, ''))}
          />
          <Button
            variant="light"
            disabled={code.length !== 6}
            loading={deed.isPending}
            onClick={() => deed.mutate({ id, code })}
          >
            {say('code-give')}
          </Button>
        </>
      )}
      {deed.error && <FaultNote error={deed.error} />}
    </div>
  )
}

type ProveAddressProps = {
  readonly way: ReachWay
  readonly address: string
  /** Something is to go there. */
  readonly wanted: boolean
  readonly proven: ReachView['proven']
}

/** Whether an address is known to be the person's own, and how they show it: by a code that goes there. */
export const ProveAddress = ({ way, address, wanted, proven }: ProveAddressProps) => {
  const say = useSay(REACH)
  const language = useLanguage()
  const normal = normalOf(way, address)
  const [asked, setAsked] = useState<{ readonly id: string; readonly normal: string } | null>(null)
  const deed = useDeed(server.notify.askProof, { quiet: true })
  if (normal === '') return null
  if (proven.includes(normal)) return <Tag tone="good">{say('proven')}</Tag>
  const ask = () => {
    const id = newId()
    deed.mutate({ id, way, address: normal, language }, { onSuccess: () => setAsked({ id, normal }) })
  }
  return (
    <>
      {wanted && <Tag tone="warn">{say('unproven')}</Tag>}
      <Button variant="subtle" loading={deed.isPending} onClick={ask}>
        {say(asked?.normal === normal ? 'code-again' : 'code-ask')}
      </Button>
      {deed.error && <FaultNote error={deed.error} />}
      {asked?.normal === normal && <TypeCode key={asked.id} id={asked.id} ended={() => setAsked(null)} />}
    </>
  )
}
