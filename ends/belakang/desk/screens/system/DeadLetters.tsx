import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Confirm } from '../../parts/Confirm.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { SYSTEM } from '../../words/system.ts'
import { useSay } from '../../words/words.ts'
import styles from './System.module.css'

type Letter = Answered<Client['watch']['deadLetters']>[number]

const nameOf = ({ reaction, message }: Letter) => ({ reaction, message })

/** Messages a reaction has given up on: tried again, or let go. */
export const DeadLetters = () => {
  const say = useSay(SYSTEM)
  const format = useFormats()
  const query = useQuery({ queryKey: ['watch', 'letters'], queryFn: () => server.watch.deadLetters() })
  const [leaving, setLeaving] = useState<Letter | null>(null)
  const revive = useDeed(server.watch.revive, { done: say('revived'), touches: ['watch'] })
  const letGo = useDeed(server.watch.letGo, {
    done: say('gone'),
    touches: ['watch'],
    quiet: true,
    after: () => setLeaving(null),
  })
  return (
    <Section title={say('letters')} note={say('letters-what')}>
      <Asked query={query}>
        {letters =>
          letters.length === 0 ? (
            <Empty title={say('letters-none')} />
          ) : (
            <ul className={styles.list}>
              {letters.map(letter => (
                <li key={`${letter.reaction} ${letter.message}`}>
                  <div className={styles.head}>
                    <b>{letter.reaction}</b>
                    <span>{letter.topic}</span>
                    <span className="quiet">
                      {say('tries')} {letter.tries} · {format.dateTime(letter.deadAt)}
                    </span>
                    <Button
                      size="compact-sm"
                      variant="light"
                      loading={revive.isPending}
                      onClick={() => revive.mutate(nameOf(letter))}
                    >
                      {say('revive')}
                    </Button>
                    <Button size="compact-sm" variant="subtle" color="red" onClick={() => setLeaving(letter)}>
                      {say('let-go')}
                    </Button>
                  </div>
                  <p className="code">{letter.error}</p>
                  <details>
                    <summary>{say('body')}</summary>
                    <pre className={styles.body}>{JSON.stringify(letter.payload, null, 2)}</pre>
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {leaving && (
        <Confirm
          title={`${say('let-go')}: ${leaving.reaction}`}
          deed={say('let-go')}
          busy={letGo.isPending}
          error={letGo.error}
          onDo={() => letGo.mutate(nameOf(leaving))}
          onClose={() => setLeaving(null)}
        >
          {say('let-go-what')}
        </Confirm>
      )}
    </Section>
  )
}
