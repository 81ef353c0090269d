import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Waiting } from '../../../parts/Asked.tsx'
import { Row, Stack, Tag } from '../../../parts/Bits.tsx'
import { usePeople } from '../../../parts/names.ts'
import { Page, Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { diagramQuery, instanceQuery, processesQuery } from '../../../server/process-queries.ts'
import { INSTANCE } from '../../../words/instance.ts'
import { PROCESSES } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import { STATE_TONES } from '../badges.ts'
import { CancelInstance } from './CancelInstance.tsx'
import { History } from './History.tsx'
import { type Instance, instanceBadges, nodeNames } from './instance.ts'
import { Known } from './Known.tsx'
import { Waits } from './Waits.tsx'

const Viewer = lazy(async () => ({ default: (await import('../designer/Viewer.tsx')).Viewer }))

const About = ({ it }: { readonly it: Instance }) => {
  const say = useSay(INSTANCE)
  const states = useSay(PROCESSES)
  const format = useFormats()
  const person = usePeople()
  const state = it.status as keyof typeof STATE_TONES
  return (
    <Row>
      <Tag tone={STATE_TONES[state]}>{states(`state-${state}`)}</Tag>
      <span className="quiet">
        {[
          `${states('version')} ${it.version}`,
          it.subject,
          say('begun-by', { at: format.dateTime(it.startedAt), by: person(it.startedBy) }),
          it.endedAt && say('ended-at', { at: format.dateTime(it.endedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </Row>
  )
}

const Whole = ({ it }: { readonly it: Instance }) => {
  const say = useSay(PROCESSES)
  const language = useLanguage()
  const diagram = useQuery(diagramQuery(it.process, it.version))
  const xml = diagram.data?.xml ?? ''
  const nameOf = useMemo(() => nodeNames(xml, language), [xml, language])
  const badges = useMemo(() => instanceBadges(it, language), [it, language])
  return (
    <Stack>
      <About it={it} />
      <Section title={say('diagram')}>
        <Asked query={diagram} lines={10}>
          {drawn => (
            <Suspense fallback={<Waiting lines={10} />}>
              <Viewer xml={drawn.xml} badges={badges} label={say('diagram')} />
            </Suspense>
          )}
        </Asked>
      </Section>
      <Waits it={it} nameOf={nameOf} />
      <Known variables={it.variables} />
      <History it={it} nameOf={nameOf} />
    </Stack>
  )
}

/** One instance of a process: where it stands, what it waits for and knows, what happened, and what can be done. */
export default function InstanceScreen() {
  const language = useLanguage()
  const states = useSay(PROCESSES)
  const { id } = useParams({ from: '/processes/instances/$id' })
  const query = useQuery(instanceQuery(id))
  const { data: all } = useQuery(processesQuery)
  const it = query.data
  const known = all?.find(one => one.process === it?.process)
  const name = (language === 'en' ? known?.nameEn : null) || known?.name || it?.process || ''
  return (
    <Page
      title={name}
      above={
        it ? (
          <Link to="/processes/$process" params={{ process: it.process }}>
            {name}
          </Link>
        ) : (
          <Link to="/processes">{states('back')}</Link>
        )
      }
      tools={it?.status === 'running' && <CancelInstance id={id} />}
    >
      <Asked query={query} lines={10}>
        {found => <Whole it={found} />}
      </Asked>
    </Page>
  )
}
