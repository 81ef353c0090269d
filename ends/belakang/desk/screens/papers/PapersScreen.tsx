import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Empty, Waiting } from '../../parts/Asked.tsx'
import { Row, Tag } from '../../parts/Bits.tsx'
import { Confirm } from '../../parts/Confirm.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { PAPER_KINDS } from '../../words/paper-kinds.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import { CaptureForm } from './CaptureForm.tsx'
import { MailsIn } from './MailsIn.tsx'
import styles from './Papers.module.css'
import { Proof } from './Proof.tsx'
import { kindsQuery, type PaperRow, papersQuery } from './paper-queries.ts'
import { StateTag } from './StateTag.tsx'

const Snippet = ({ text }: { readonly text: string }) => (
  <div className={styles.snippet}>
    {text.split(/«|»/).map((part, n) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, never reordered
      n % 2 === 1 ? <mark key={n}>{part}</mark> : part,
    )}
  </div>
)

const Rows = ({ rows }: { readonly rows: readonly PaperRow[] }) => {
  const say = useSay(PAPERS)
  const language = useLanguage()
  const format = useFormats()
  const places = usePlaces()
  const kinds = useQuery(kindsQuery)
  const nameOf = (word: string) => kinds.data?.find(k => k.word === word)?.[language] ?? word
  return (
    <DataTable
      label={say('title')}
      rows={rows}
      rowKey={p => p.id}
      mark={p => (p.state === 'destroyed' ? 'faded' : undefined)}
      columns={[
        {
          key: 'title',
          head: say('title-of'),
          cell: p => (
            <>
              <Link to="/papers/$id" params={{ id: p.id }}>
                {p.title}
              </Link>
              {p.snippet && <Snippet text={p.snippet} />}
            </>
          ),
        },
        { key: 'kind', head: say('kind'), hide: 'phone', cell: p => nameOf(p.kind) },
        { key: 'day', head: say('day'), cell: p => <span className="number">{format.day(p.day)}</span> },
        { key: 'place', head: say('place'), hide: 'tablet', cell: p => (p.place ? places.code(p.place) : '') },
        {
          key: 'keep',
          head: say('keep-until'),
          hide: 'tablet',
          cell: p => (p.keepUntil ? format.day(p.keepUntil) : say('for-ever')),
        },
        {
          key: 'state',
          head: say('state'),
          cell: p => (
            <>
              <StateTag state={p.state} /> {p.held && <Tag tone="warn">{say('held')}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}

const Destroy = ({ rows }: { readonly rows: readonly PaperRow[] }) => {
  const say = useSay(PAPERS)
  const [asked, setAsked] = useState(false)
  const free = rows.filter(p => !p.held)
  const destroy = useDeed(() => server.papers.destroy({ ids: free.map(p => p.id) }), {
    quiet: true,
    touches: ['papers'],
    done: answer => say('destroy-done', { n: answer.destroyed.length }),
    after: () => setAsked(false),
  })
  if (free.length === 0) return null
  const deed = say('destroy', { n: free.length })
  return (
    <>
      <Button color="red" variant="light" onClick={() => setAsked(true)}>
        {deed}
      </Button>
      {asked && (
        <Confirm
          title={deed}
          deed={deed}
          busy={destroy.isPending}
          error={destroy.error}
          onDo={() => destroy.mutate(undefined)}
          onClose={() => setAsked(false)}
        >
          {say('destroy-sure')}
        </Confirm>
      )}
    </>
  )
}

/** Every paper of the company: taken in, read, found again, and destroyed when its time is over. */
export default function PapersScreen() {
  const say = useSay(PAPERS)
  const kindWords = useSay(PAPER_KINDS)
  const language = useLanguage()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const [kind, setKind] = useState<string | null>(null)
  const [due, setDue] = useState(false)
  const kinds = useQuery(kindsQuery)
  const query = useQuery(papersQuery(text, kind, due))
  const rows = query.data ?? []
  const looking = text !== '' || kind !== null || due
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <Link to="/papers/kinds">{kindWords('kinds')}</Link>
          {may('papers.manage') && <Proof />}
        </>
      }
    >
      {may('papers.write') && <CaptureForm />}
      <Row>
        <TextInput
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={typed}
          onChange={e => setTyped(e.currentTarget.value)}
          w={320}
        />
        <Select
          aria-label={say('kind')}
          placeholder={say('all-kinds')}
          data={(kinds.data ?? []).map(k => ({ value: k.word, label: k[language] }))}
          value={kind}
          onChange={setKind}
          clearable
          w={210}
        />
        <Checkbox label={say('due')} checked={due} onChange={e => setDue(e.currentTarget.checked)} />
        {due && may('papers.manage') && <Destroy rows={rows} />}
      </Row>
      <Section flush>
        {query.error && <FaultNote error={query.error} again={() => void query.refetch()} />}
        {query.isPending && <Waiting lines={8} />}
        {query.data && rows.length === 0 && (
          <Empty title={say(looking ? 'none-found' : 'none')}>{say(looking ? 'none-found-do' : 'none-do')}</Empty>
        )}
        {rows.length > 0 && <Rows rows={rows} />}
      </Section>
      {!looking && <MailsIn />}
      {looking && rows.length === 0 && query.data && (
        <Button
          variant="default"
          onClick={() => {
            setTyped('')
            setKind(null)
            setDue(false)
          }}
        >
          {say('all-kinds')}
        </Button>
      )}
    </Page>
  )
}
