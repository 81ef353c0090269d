import { Button, SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Waiting } from '../../parts/Asked.tsx'
import { Row, Stack, Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePeople } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import {
  diagramQuery,
  figuresQuery,
  instancesQuery,
  processesQuery,
  versionsQuery,
} from '../../server/process-queries.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'
import { badgesOf, STATE_TONES, VIEWS, type View } from './badges.ts'
import { Incidents } from './Incidents.tsx'
import { MoveInstances } from './MoveInstances.tsx'

const Viewer = lazy(async () => ({ default: (await import('./designer/Viewer.tsx')).Viewer }))

const nameIn = (xml: string, node: string): string =>
  new DOMParser()
    .parseFromString(xml, 'text/xml')
    .querySelector(`[id="${CSS.escape(node)}"]`)
    ?.getAttribute('name') || node

type DrawnProps = { readonly process: string; readonly version: number | undefined }

/** The diagram with what stands there now, or with what the history says. */
const Drawn = ({ process, version }: DrawnProps) => {
  const say = useSay(PROCESSES)
  const language = useLanguage()
  const [view, setView] = useState<View>('now')
  const diagram = useQuery(diagramQuery(process, version))
  const { data: figures } = useQuery(figuresQuery(process))
  const badges = useMemo(() => (figures ? badgesOf(figures, view, language) : []), [figures, view, language])
  const note =
    figures &&
    (figures.instances === 0
      ? say('figures-none')
      : [
          say('figures-of', { n: figures.instances }),
          figures.bottleneck && diagram.data
            ? say('most-time', { node: nameIn(diagram.data.xml, figures.bottleneck) })
            : '',
        ].join(' '))
  return (
    <Section
      title={say('diagram')}
      note={note || undefined}
      tools={
        <SegmentedControl
          aria-label={say('show')}
          value={view}
          onChange={value => setView(value as View)}
          data={VIEWS.map(value => ({ value, label: say(`show-${value}`) }))}
        />
      }
    >
      <Asked query={diagram} lines={10}>
        {({ xml }) => (
          <Suspense fallback={<Waiting lines={10} />}>
            <Viewer xml={xml} badges={badges} label={say('diagram')} />
          </Suspense>
        )}
      </Asked>
    </Section>
  )
}

const Instances = ({ process }: { readonly process: string }) => {
  const say = useSay(PROCESSES)
  const format = useFormats()
  const person = usePeople()
  const query = useQuery(instancesQuery(process))
  return (
    <Section title={say('instances')} flush={(query.data?.length ?? 0) > 0}>
      <Asked query={query}>
        {rows =>
          rows.length === 0 ? (
            <p className="quiet">{say('instances-none')}</p>
          ) : (
            <DataTable
              label={say('instances')}
              rows={rows}
              rowKey={it => it.id}
              columns={[
                {
                  key: 'at',
                  head: say('started'),
                  cell: it => (
                    <Link to="/processes/instances/$id" params={{ id: it.id }}>
                      {format.dateTime(it.startedAt)}
                    </Link>
                  ),
                },
                { key: 'by', head: say('by'), cell: it => person(it.startedBy) },
                { key: 'version', head: say('version'), align: 'end', cell: it => it.version },
                {
                  key: 'state',
                  head: say('state'),
                  align: 'end',
                  cell: it => {
                    const state = it.status as keyof typeof STATE_TONES
                    return <Tag tone={STATE_TONES[state]}>{say(`state-${state}`)}</Tag>
                  },
                },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}

/** One process: its diagram with figures on it, its versions, what runs and what is stuck. */
export default function ProcessScreen() {
  const say = useSay(PROCESSES)
  const go = useNavigate()
  const { process } = useParams({ from: '/processes/$process' })
  const { data: all } = useQuery(processesQuery)
  const { data: versions } = useQuery(versionsQuery(process))
  const [version, setVersion] = useState<number>()
  const [moving, setMoving] = useState(false)
  const language = useLanguage()
  const known = all?.find(it => it.process === process)
  const name = (language === 'en' ? known?.nameEn : null) || known?.name || process
  const several = versions && versions.length > 1
  return (
    <Page
      title={name}
      above={<Link to="/processes">{say('back')}</Link>}
      tools={
        <Row>
          {versions && versions.length > 0 && (
            <Select
              aria-label={say('version')}
              w={250}
              allowDeselect={false}
              value={String(version ?? versions[0]!.version)}
              onChange={value => setVersion(Number(value))}
              data={versions.map(v => ({
                value: String(v.version),
                label: `${say('version')} ${v.version} · ${say('running')} ${v.running}`,
              }))}
            />
          )}
          {several && (
            <Button variant="default" onClick={() => setMoving(true)}>
              {say('move')}
            </Button>
          )}
          <Button onClick={() => void go({ to: '/processes/$process/edit', params: { process } })}>
            {say('edit')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Drawn process={process} version={version} />
        <Incidents process={process} />
        <Instances process={process} />
      </Stack>
      {moving && versions && <MoveInstances process={process} versions={versions} close={() => setMoving(false)} />}
    </Page>
  )
}
