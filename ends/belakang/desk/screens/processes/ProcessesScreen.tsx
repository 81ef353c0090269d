import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Stack, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { decisionsQuery, processesQuery } from '../../server/process-queries.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'
import { Incidents } from './Incidents.tsx'
import { Library } from './Library.tsx'

const Deployed = () => {
  const say = useSay(PROCESSES)
  const language = useLanguage()
  const format = useFormats()
  const query = useQuery(processesQuery)
  return (
    <Section flush>
      <Asked query={query} lines={6}>
        {rows =>
          rows.length === 0 ? (
            <Empty title={say('none')}>{say('none-do')}</Empty>
          ) : (
            <DataTable
              label={say('title')}
              rows={rows}
              rowKey={it => it.process}
              columns={[
                {
                  key: 'name',
                  head: say('name'),
                  cell: it => (
                    <Link to="/processes/$process" params={{ process: it.process }}>
                      {(language === 'en' ? it.nameEn : null) || it.name || it.process}
                    </Link>
                  ),
                },
                { key: 'version', head: say('version'), align: 'end', cell: it => it.version },
                { key: 'at', head: say('deployed'), hide: 'phone', cell: it => format.dateTime(it.deployedAt) },
                { key: 'running', head: say('running'), align: 'end', cell: it => it.running },
                {
                  key: 'stuck',
                  head: say('stuck'),
                  align: 'end',
                  cell: it => (it.incidents > 0 ? <Tag tone="bad">{it.incidents}</Tag> : 0),
                },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}

const Decisions = () => {
  const say = useSay(PROCESSES)
  const format = useFormats()
  const query = useQuery(decisionsQuery)
  return (
    <Section
      title={say('decisions')}
      flush={(query.data?.length ?? 0) > 0}
      tools={<Link to="/processes/decisions/new">{say('decision-new')}</Link>}
    >
      <Asked query={query}>
        {rows =>
          rows.length === 0 ? (
            <p className="quiet">{say('decisions-none')}</p>
          ) : (
            <DataTable
              label={say('decisions')}
              rows={rows}
              rowKey={it => it.decision}
              columns={[
                {
                  key: 'name',
                  head: say('name'),
                  cell: it => (
                    <Link to="/processes/decisions/$decision" params={{ decision: it.decision }}>
                      {it.name}
                    </Link>
                  ),
                },
                { key: 'version', head: say('version'), align: 'end', cell: it => it.version },
                { key: 'at', head: say('deployed'), hide: 'phone', cell: it => format.dateTime(it.deployedAt) },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}

/** What is deployed, what is stuck, what can be deployed from the library. */
export default function ProcessesScreen() {
  const say = useSay(PROCESSES)
  const go = useNavigate()
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={<Button onClick={() => void go({ to: '/processes/new' })}>{say('new')}</Button>}
    >
      <Stack>
        <Deployed />
        <Incidents />
        <Library />
        <Decisions />
      </Stack>
    </Page>
  )
}
