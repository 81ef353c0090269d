import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Waiting } from '../../parts/Asked.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'
import { blankDecision } from './designer/blank-decision.ts'

const DecisionDrawing = lazy(async () => ({
  default: (await import('./designer/DecisionDrawing.tsx')).DecisionDrawing,
}))

/** An identifier from a name: what processes ask for. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)

/** A decision table from nothing: named first, then drawn. */
export default function NewDecisionScreen() {
  const say = useSay(PROCESSES)
  const go = useNavigate()
  const [name, setName] = useState('')
  const [xml, setXml] = useState<string | null>(null)
  const id = idOf(name)
  return (
    <Page title={xml ? name : say('decision-new')} above={<Link to="/processes">{say('back')}</Link>}>
      {xml ? (
        <Suspense fallback={<Waiting lines={10} />}>
          <DecisionDrawing
            xml={xml}
            label={name}
            deployed={decision => void go({ to: '/processes/decisions/$decision', params: { decision } })}
          />
        </Suspense>
      ) : (
        <Section title={say('decision-what')}>
          <form
            onSubmit={e => {
              e.preventDefault()
              if (id) setXml(blankDecision(id, name.trim()))
            }}
          >
            <Stack>
              <Fields>
                <TextInput
                  data-autofocus
                  label={say('field-name')}
                  maxLength={80}
                  value={name}
                  onChange={e => setName(e.currentTarget.value)}
                />
                <TextInput readOnly label={say('field-id')} description={say('decision-id-what')} value={id} />
              </Fields>
              <Button type="submit" disabled={!id}>
                {say('decision-draw')}
              </Button>
            </Stack>
          </form>
        </Section>
      )}
    </Page>
  )
}
