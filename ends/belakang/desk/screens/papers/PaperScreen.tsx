import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PaperMenu } from '../../parts/PaperMenu.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { PAPER_KINDS } from '../../words/paper-kinds.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import { ChooseFiles } from './CaptureForm.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import { PaperAbout } from './PaperAbout.tsx'
import { PaperHolds } from './PaperHolds.tsx'
import styles from './Papers.module.css'
import { type Paper, paperQuery } from './paper-queries.ts'
import { Sheet } from './Sheet.tsx'

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
  const may = useMay()
  return (
    <ol className={styles.life}>
      {paper.life.map(entry => (
        <li key={entry.seq}>
          <b>{entry.what in DEEDS ? say(DEEDS[entry.what as keyof typeof DEEDS]) : entry.what}</b>
          <span className="quiet">
            {entry.who} · {format.dateTime(entry.at)}
          </span>
          <code>{entry.digest.slice(0, 24)}…</code>
          {entry.what === 'destroyed' && may('papers.manage', paper.place ?? undefined) && (
            <div className={styles.wide}>
              <PaperMenu id={paper.id} ask={server.papers.certificate} size="compact-sm" label={say('certificate')} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

const Desk = ({ paper }: { readonly paper: Paper }) => {
  const say = useSay(PAPERS)
  const may = useMay()
  const kindWords = useSay(PAPER_KINDS)
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
        {paper.destroyedAt === null && (
          <Section title={say('fields')}>
            <FieldsForm paper={paper} editable={writes} />
          </Section>
        )}
        <Section>
          <PaperAbout paper={paper} />
        </Section>
        <Section title={say('text')}>
          <pre className={styles.text}>{shown.text.trim() || say('no-text')}</pre>
        </Section>
        <Section title={say('life')}>
          <Life paper={paper} />
        </Section>
        {may('papers.manage', paper.place ?? undefined) && paper.destroyedAt === null && (
          <Section title={say('held')}>
            <PaperHolds paper={paper} />
          </Section>
        )}
        {may('papers.manage') && shown.text.trim() !== '' && (
          <Link to="/papers/kinds/$word" params={{ word: 'new' }} search={{ from: paper.id }}>
            {kindWords('from-paper')}
          </Link>
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
