import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { libraryQuery } from '../../server/process-queries.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'

/** The ready processes, and which of them are deployed. */
export const Library = () => {
  const say = useSay(PROCESSES)
  const language = useLanguage()
  const query = useQuery(libraryQuery)
  const install = useDeed(server.flow.installLibrary, {
    done: placed => say('installed', { n: placed.length }),
    touches: ['flow'],
  })
  const missing = query.data?.filter(it => it.version === null).map(it => it.process) ?? []
  const all = missing.length > 1 && (
    <Button size="compact-sm" loading={install.isPending} onClick={() => install.mutate({ processes: missing })}>
      {say('install-all')}
    </Button>
  )
  return (
    <Section title={say('library')} note={say('library-what')} flush tools={all}>
      <Asked query={query} lines={6}>
        {rows => (
          <DataTable
            label={say('library')}
            rows={rows}
            rowKey={it => it.process}
            columns={[
              { key: 'name', head: say('name'), cell: it => (language === 'en' ? it.nameEn : it.name) },
              {
                key: 'version',
                head: say('version'),
                cell: it =>
                  it.version !== null && (
                    <>
                      {it.version}{' '}
                      <Tag tone={it.same ? 'good' : 'plain'}>{say(it.same ? 'as-shipped' : 'own-version')}</Tag>
                    </>
                  ),
              },
              {
                key: 'do',
                head: '',
                align: 'end',
                cell: it =>
                  it.version === null && (
                    <Button
                      size="compact-sm"
                      variant="light"
                      loading={install.isPending}
                      onClick={() => install.mutate({ processes: [it.process] })}
                    >
                      {say('install')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Asked>
    </Section>
  )
}
