import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useAgo } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { incidentsQuery } from '../../server/process-queries.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'

/** What stands still until a person tries it again: of one process, or of all. */
export const Incidents = ({ process }: { readonly process?: string }) => {
  const say = useSay(PROCESSES)
  const ago = useAgo()
  const query = useQuery(incidentsQuery)
  const retry = useDeed(server.flow.retryIncident, { done: say('retried'), touches: ['flow'] })
  return (
    <Asked query={query}>
      {all => {
        const rows = all.filter(it => !process || it.process === process)
        return (
          <Section title={say('incidents')} flush={rows.length > 0}>
            {rows.length === 0 ? (
              <p className="quiet">{say('incidents-none')}</p>
            ) : (
              <DataTable
                label={say('incidents')}
                rows={rows}
                rowKey={it => `${it.instance}/${it.wait}`}
                columns={[
                  { key: 'name', head: say('name'), cell: it => `${it.name} ${it.version}` },
                  {
                    key: 'where',
                    head: say('where'),
                    cell: it => (
                      <Link to="/processes/instances/$id" params={{ id: it.instance }}>
                        {it.nodeName}
                      </Link>
                    ),
                  },
                  { key: 'why', head: say('why'), cell: it => it.reason },
                  { key: 'since', head: say('since'), hide: 'phone', cell: it => ago(it.since) },
                  {
                    key: 'do',
                    head: '',
                    align: 'end',
                    cell: it => (
                      <Button
                        size="compact-sm"
                        variant="light"
                        loading={retry.isPending}
                        onClick={() => retry.mutate({ id: it.instance, wait: it.wait })}
                      >
                        {say('retry')}
                      </Button>
                    ),
                  },
                ]}
              />
            )}
          </Section>
        )
      }}
    </Asked>
  )
}
