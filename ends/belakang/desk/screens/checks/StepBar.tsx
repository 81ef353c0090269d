import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { needsReason, statesBefore } from '#modules/checks/rules/index.ts'
import { Row } from '../../parts/Bits.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { CHECK_STEPS_SAID, CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import type { CheckRow } from './check-queries.ts'
import { PickReasons } from './warkat/PickReasons.tsx'

type Step = keyof typeof CHECK_STEPS_SAID
const STEPS = Object.keys(CHECK_STEPS_SAID) as Step[]

type StepBarProps = { readonly chosen: readonly CheckRow[]; readonly onDone: () => void }

/** What can be done with all that are chosen: steps that each of them may take. */
export const StepBar = ({ chosen, onDone }: StepBarProps) => {
  const say = useSay(CHECKS)
  const stepName = useSay(CHECK_STEPS_SAID)
  const [why, setWhy] = useState('')
  const [reasons, setReasons] = useState<number[]>([])
  const kinds = chosen.map(it => it.kind).filter(kind => kind !== 'check')
  const warkat = kinds.length === chosen.length
  const deed = useDeed(
    (step: Step) => {
      const said = warkat && needsReason(step) && reasons.length > 0 ? { reasons } : {}
      return server.checks.step({ id: newId(), step, items: chosen.map(it => it.id), why: why.trim(), ...said })
    },
    {
      touches: ['checks', 'books'],
      done: ({ items }) => say('step-done', { n: items }),
      after: () => {
        setWhy('')
        setReasons([])
        onDone()
      },
    },
  )
  const possible = STEPS.filter(step => chosen.every(it => statesBefore(step).includes(it.state)))
  return (
    <Row>
      <b>{say('selected', { n: chosen.length })}</b>
      <TextInput
        aria-label={say('why')}
        placeholder={say('why')}
        value={why}
        onChange={e => setWhy(e.currentTarget.value)}
        w={240}
      />
      {warkat && possible.some(needsReason) && (
        <PickReasons kinds={[...new Set(kinds)]} value={reasons} onChange={setReasons} />
      )}
      {possible.map(step => (
        <Button
          key={step}
          size="compact-md"
          variant={needsReason(step) ? 'default' : 'light'}
          disabled={needsReason(step) && why.trim() === ''}
          loading={deed.isPending}
          onClick={() => deed.mutate(step)}
        >
          {stepName(step)}
        </Button>
      ))}
    </Row>
  )
}
