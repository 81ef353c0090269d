import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Asked, Waiting } from '../../parts/Asked.tsx'
import { Page } from '../../parts/Page.tsx'
import { newId } from '../../server/new-id.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'
import { kindsQuery } from '../papers/paper-queries.ts'
import { blankDiagram } from './designer/blank.ts'
import { paperDiagram } from './designer/paper-diagram.ts'

const Designer = lazy(async () => ({ default: (await import('./designer/Designer.tsx')).Designer }))

type DrawProps = { readonly xml: string }

const Draw = ({ xml: first }: DrawProps) => {
  const go = useNavigate()
  const [xml] = useState(first)
  return (
    <Suspense fallback={<Waiting lines={12} />}>
      <Designer xml={xml} deployed={id => void go({ to: '/processes/$process', params: { process: id } })} />
    </Suspense>
  )
}

/** A process drawn from nothing, or from a kind of paper: then its form asks what stands on that. */
export default function NewScreen() {
  const say = useSay(PROCESSES)
  const { kind: word } = useSearch({ from: '/processes/new' })
  const [id] = useState(() => `process-${newId().slice(-6)}`)
  const kinds = useQuery({ ...kindsQuery, enabled: word !== undefined })
  const kind = kinds.data?.find(it => it.word === word)
  return (
    <Page title={say('new')} above={<Link to="/processes">{say('back')}</Link>}>
      {word === undefined ? (
        <Draw xml={blankDiagram(id)} />
      ) : (
        <Asked query={kinds}>{() => <Draw xml={kind ? paperDiagram(kind) : blankDiagram(id)} />}</Asked>
      )}
    </Page>
  )
}
