import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Waiting } from '../../parts/Asked.tsx'
import { Page } from '../../parts/Page.tsx'
import { diagramQuery, processesQuery } from '../../server/process-queries.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'

const Designer = lazy(async () => ({ default: (await import('./designer/Designer.tsx')).Designer }))

/** The newest version of a process, to be changed and deployed as the next. */
export default function EditScreen() {
  const say = useSay(PROCESSES)
  const language = useLanguage()
  const go = useNavigate()
  const { process } = useParams({ from: '/processes/$process/edit' })
  const { data: all } = useQuery(processesQuery)
  const known = all?.find(it => it.process === process)
  const name = (language === 'en' ? known?.nameEn : null) ?? known?.name ?? process
  const query = useQuery({ ...diagramQuery(process), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })
  return (
    <Page
      title={`${say('edit')}: ${name}`}
      above={
        <Link to="/processes/$process" params={{ process }}>
          {name}
        </Link>
      }
    >
      <Asked query={query} lines={12}>
        {({ xml }) => (
          <Suspense fallback={<Waiting lines={12} />}>
            <Designer xml={xml} deployed={id => void go({ to: '/processes/$process', params: { process: id } })} />
          </Suspense>
        )}
      </Asked>
    </Page>
  )
}
