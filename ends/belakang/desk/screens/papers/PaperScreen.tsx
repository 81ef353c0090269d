import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Hint, Row, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import { ChooseFiles } from './CaptureForm.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import styles from './Papers.module.css'
import { kindsQuery, type Paper, paperQuery } from './paper-queries.ts'
import { Sheet } from './Sheet.tsx'
import { StateTag } from './StateTag.tsx'

const DEEDS = {
  captured: 'captured',
  'version-added': 'version-added-life',
  read: 'read',
  'fields-accepted': 'fields-accepted',
  held: 'held',
  released: 'released',
  destroyed: 'destroyed',
} as const

const Life = ({ paper }: { readonly paper: Paper }) => {
  const say = useSay(PAPERS)
  const format = useFormats()
  return (
    <ol className={styles.life}>
      {paper.life.map(entry => (
        <li key={entry.seq}>
          <b>{entry.what in DEEDS ? say(DEEDS[entry.what as keyof typeof DEEDS]) : entry.what}</b>
          <span className="quiet">
            {entry.who} · {format.dateTime(entry.at)}
          </span>
          <code>{entry.digest.slice(0, 24)}…</code>
        </li>
      ))}
    </ol>
  )
}

const Holds = ({ paper }: { readonly paper: Paper }) => {
  const say = useSay(PAPERS)
  const [reason, setReason] = useState('')
  const hold = useDeed(() => server.papers.hold({ id: newId(), document: paper.id, reason }), {
    touches: ['papers'],
    done: say('hold-done'),
    after: () => setReason(''),
  })
  const lift = useDeed((id: string) => server.papers.lift({ id }), { touches: ['papers'], done: say('lift-done') })
  const open = paper.holds.filter(it => it.liftedAt === null)
  return (
    <Stack>
      {open.map(it => (
        <Hint key={it.id} tone="warn">
          <Row>
            <span>
              {it.reason} · {it.who}
            </span>
            <Button size="compact-sm" variant="default" loading={lift.isPending} onClick={() => lift.mutate(it.id)}>
              {say('lift')}
            </Button>
          </Row>
        </Hint>
      ))}
      <Row>
        <TextInput
          aria-label={say('hold-why')}
          placeholder={say('hold-why')}
          value={reason}
          onChange={e => setReason(e.currentTarget.value)}
          w={260}
        />
        <Button
          variant="light"
          disabled={reason.trim().length < 3}
          loading={hold.isPending}
          onClick={() => hold.mutate(undefined)}
        >
          {say('hold')}
        </Button>
      </Row>
    </Stack>
  )
}

const About = ({ paper }: { readonly paper: Paper }) => {
  const say = useSay(PAPERS)
  const language = useLanguage()
  const format = useFormats()
  const places = usePlaces()
  const kinds = useQuery(kindsQuery)
  const kind = kinds.data?.find(k => k.word === paper.kind)?.[language] ?? paper.kind
  return (
    <Facts
      rows={[
        [say('kind'), kind],
        [say('day'), format.day(paper.day)],
        [say('place'), paper.place ? places.name(paper.place) : say('whole-company')],
        paper.about !== null && [
          say('about'),
          <span key="about" className="code">
            {paper.about}
          </span>,
        ],
        [say('keep-until'), paper.keepUntil ? format.day(paper.keepUntil) : say('for-ever')],
        [say('state'), <StateTag key="state" state={paper.versions[0]!.state} />],
      ]}
    />
  )
}

const Desk = ({ paper }: { readonly paper: Paper }) => {
  const say = useSay(PAPERS)
  const may = useMay()
  const latest = paper.versions[0]!
  const [chosen, setChosen] = useState<number | null>(null)
  const n = chosen ?? latest.n
  const shown = paper.versions.find(it => it.n === n) ?? latest
  const writes = may('papers.write', paper.place ?? undefined) && paper.destroyedAt === null
  const add = useDeed((file: File) => server.papers.addVersion({ id: paper.id, file }), {
    touches: ['papers'],
    done: answer => say('version-added', { n: answer.n }),
    after: () => setChosen(null),
  })
  return (
    <div className={styles.desk}>
      <Stack>
        {paper.versions.length > 1 && (
          <SegmentedControl
            value={String(n)}
            onChange={it => setChosen(Number(it))}
            data={paper.versions.map(it => ({ value: String(it.n), label: say('version', { n: it.n }) }))}
          />
        )}
        <Sheet key={n} paper={paper} n={n} />
      </Stack>
      <Stack>
        <Section title={say('fields')}>
          <FieldsForm paper={paper} editable={writes} />
        </Section>
        <Section>
          <About paper={paper} />
        </Section>
        <Section title={say('text')}>
          <pre className={styles.text}>{shown.text.trim() || say('no-text')}</pre>
        </Section>
        <Section title={say('life')}>
          <Life paper={paper} />
        </Section>
        {may('papers.manage', paper.place ?? undefined) && paper.destroyedAt === null && (
          <Section title={say('held')}>
            <Holds paper={paper} />
          </Section>
        )}
        {writes && <ChooseFiles label={say('add-version')} onFiles={files => files[0] && add.mutate(files[0])} />}
      </Stack>
    </div>
  )
}

/** One paper: itself on the left, what it says and what was ever done to it on the right. */
export default function PaperScreen() {
  const say = useSay(PAPERS)
  const { id } = useParams({ from: '/papers/$id' })
  const query = useQuery(paperQuery(id))
  return (
    <Page title={query.data?.title ?? say('title')} above={<Link to="/papers">{say('title')}</Link>}>
      <Asked query={query}>{paper => <Desk paper={paper} />}</Asked>
    </Page>
  )
}
