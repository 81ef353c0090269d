import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Asked } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { ACCOUNT } from '../../words/account.ts'
import { useSay } from '../../words/words.ts'
import styles from './Account.module.css'

/** `Chrome, Linux` of a browser's long name for itself. */
const browserOf = (agent: string | null): string => {
  if (!agent) return '?'
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0].replace('Edg', 'Edge') ?? agent.slice(0, 24)
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0]
  return system ? `${browser}, ${system}` : browser
}

export const Sessions = () => {
  const say = useSay(ACCOUNT)
  const format = useFormats()
  const query = useQuery({ queryKey: ['access', 'sessions'], queryFn: () => server.access.sessions() })
  const end = useDeed(server.access.endSession, { done: say('session-ended'), touches: ['access'] })
  return (
    <Section title={say('sessions')} note={say('sessions-what')}>
      <Asked query={query} lines={2}>
        {sessions => (
          <ul className={styles.rows}>
            {sessions.map(session => (
              <li key={session.id}>
                <b>{browserOf(session.agent)}</b>
                <span className="quiet">
                  {session.ip} · {say('since', { time: format.dateTime(session.startedAt) })}
                </span>
                {session.current ? (
                  <Tag tone="good">{say('this-one')}</Tag>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    loading={end.isPending}
                    onClick={() => end.mutate({ session: session.id })}
                  >
                    {say('session-end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Section>
  )
}
