import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Waiting } from '../../parts/Asked.tsx'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import styles from './Import.module.css'
import { ImportReport } from './ImportReport.tsx'
import { ItemsTabs } from './ItemsTabs.tsx'

const Choose = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const say = useSay(ITEMS)
  return (
    <FileDrop
      className={styles.choose}
      accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      onFiles={([file]) => file && onFile(file)}
    >
      <b>{say('import-choose')}</b>
      <span className="quiet">{say('import-columns')}</span>
    </FileDrop>
  )
}

/** A file of items: tried first, then taken whole or not at all. */
export default function ImportScreen() {
  const say = useSay(ITEMS)
  const format = useFormats()
  const language = useLanguage()
  const [file, setFile] = useState<File | null>(null)
  const trial = useDeed((it: File) => server.catalog.items.import({ file: it, commit: false, language }), {
    quiet: true,
  })
  const commit = useDeed((it: File) => server.catalog.items.import({ file: it, commit: true, language }), {
    quiet: true,
    touches: ['catalog'],
    done: report => (report.committed ? say('import-done', { n: format.count(report.created + report.changed) }) : ''),
    after: report => report.committed && setFile(null),
  })
  const choose = (it: File) => {
    setFile(it)
    commit.reset()
    trial.mutate(it)
  }
  const report = commit.data ?? trial.data
  const sound = trial.data && trial.data.problems.length === 0 && file && !commit.data?.committed
  const fault = trial.error ?? commit.error
  return (
    <Page title={say('import-title')} lead={say('import-lead')}>
      <ItemsTabs />
      <Stack>
        <Choose onFile={choose} />
        {trial.isPending && file && (
          <Section title={say('import-busy', { name: file.name })}>
            <Waiting lines={3} />
          </Section>
        )}
        {fault && <FaultNote error={fault} />}
        {sound && (
          <Hint tone="good">
            <Stack>
              <p>{say('import-good')}</p>
              <div>
                <Button loading={commit.isPending} onClick={() => commit.mutate(file)}>
                  {say('import-do', { n: format.count(trial.data.rows) })}
                </Button>
              </div>
            </Stack>
          </Hint>
        )}
        {report && !trial.isPending && <ImportReport report={report} name={file?.name ?? ''} />}
      </Stack>
    </Page>
  )
}
