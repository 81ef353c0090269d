import { Button } from '@mantine/core'
import { Row } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import styles from './Papers.module.css'
import type { PaperMail } from './paper-queries.ts'

/** A mail that waits for a person: why, and the ways to decide. Who wrote it is told of none. */
export const HeldMail = ({ mail }: { readonly mail: PaperMail }) => {
  const say = useSay(PAPERS)
  const may = useMay()
  const touches = ['papers', 'flow']
  const decide = useDeed((take: boolean) => server.papers.mail.decide({ id: mail.id, take }), { touches })
  const allow = useDeed(() => server.papers.mail.allow({ sender: mail.sender }), {
    touches,
    done: answer => say('sender-listed', { sender: answer.pattern }),
  })
  const busy = decide.isPending || allow.isPending
  return (
    <article className={styles.heldMail}>
      <div>
        <b>{mail.subject || say('no-subject')}</b>
        <div className="quiet">
          {mail.sender} · {mail.parts.map(it => it.file).join(', ')}
        </div>
      </div>
      <p className="quiet">{say(mail.why === 'failed' ? 'held-failed' : 'held-sender')}</p>
      {may('papers.write') && (
        <Row>
          <Button size="compact-sm" disabled={busy} onClick={() => decide.mutate(true)}>
            {say('take-mail')}
          </Button>
          {mail.why === 'sender' && mail.sender !== '' && may('papers.manage') && (
            <Button size="compact-sm" variant="light" disabled={busy} onClick={() => allow.mutate(undefined)}>
              {say('always-take')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => decide.mutate(false)}>
            {say('refuse-mail')}
          </Button>
        </Row>
      )}
    </article>
  )
}
