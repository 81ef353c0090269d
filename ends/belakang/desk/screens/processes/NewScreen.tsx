import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Waiting } from '../../parts/Asked.tsx'
import { Page } from '../../parts/Page.tsx'
import { newId } from '../../server/new-id.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'
import { blankDiagram } from './designer/blank.ts'

const Designer = lazy(async () => ({ default: (await import('./designer/Designer.tsx')).Designer }))

/** A process drawn from nothing. */
export default function NewScreen() {
  const say = useSay(PROCESSES)
  const go = useNavigate()
  const [xml] = useState(() => blankDiagram(`process-${newId().slice(-6)}`))
  return (
    <Page title={say('new')} above={<Link to="/processes">{say('back')}</Link>}>
      <Suspense fallback={<Waiting lines={12} />}>
        <Designer xml={xml} deployed={id => void go({ to: '/processes/$process', params: { process: id } })} />
      </Suspense>
    </Page>
  )
}
