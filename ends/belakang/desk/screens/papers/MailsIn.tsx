import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import { HeldMail } from './HeldMail.tsx'
import { MailSenders } from './MailSenders.tsx'
import { mailsQuery, type PaperMail, sendersQuery } from './paper-queries.ts'

const FAULTS = ['file-type', 'file-empty', 'file-too-large', 'mail-too-large', 'refused', 'held-full'] as const

const Files = ({ mail }: { readonly mail: PaperMail }) => {
  const say = useSay(PAPERS)
  if (mail.parts.length === 0) return <span className="quiet">{say('no-files')}</span>
  return mail.parts.map(({ file, document, fault }, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the files of one mail, never reordered
    <div key={n}>
      {document ? (
        <Link to="/papers/$id" params={{ id: document }}>
          {file}
        </Link>
      ) : (
        <span className="quiet">
          {fault ? `${file}: ${say(FAULTS.find(it => it === fault) ?? 'not-taken')}` : file}
        </span>
      )}
    </div>
  ))
}

/** The mails that came into the mailbox of papers, and what became of what hung on them; nothing where none came. */
export const MailsIn = () => {
  const say = useSay(PAPERS)
  const format = useFormats()
  const mails = useQuery(mailsQuery).data ?? []
  const listed = useQuery(sendersQuery).data ?? []
  if (mails.length === 0 && listed.length === 0) return null
  const settled = mails.filter(it => it.state !== 'held')
  return (
    <Section title={say('mails')} flush tools={<MailSenders />}>
      {mails.map(it => it.state === 'held' && <HeldMail key={it.id} mail={it} />)}
      {settled.length > 0 && (
        <DataTable
          label={say('mails')}
          rows={settled}
          rowKey={it => it.id}
          mark={it => (it.state === 'refused' ? 'faded' : undefined)}
          columns={[
            {
              key: 'mail',
              head: say('mail'),
              cell: it => (
                <>
                  {it.subject || say('no-subject')}
                  <div className="quiet">{it.sender}</div>
                </>
              ),
            },
            {
              key: 'files',
              head: say('attached'),
              cell: it => <Files mail={it} />,
            },
            { key: 'at', head: say('sent'), hide: 'phone', cell: it => format.dateTime(it.sentAt ?? it.at) },
          ]}
        />
      )}
    </Section>
  )
}
