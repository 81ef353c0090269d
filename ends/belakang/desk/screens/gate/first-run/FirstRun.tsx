import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { startQuery } from '../../../server/queries.ts'
import { START } from '../../../words/start.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Doorway.module.css'
import { Doorway } from '../Doorway.tsx'
import { CompanyStep } from './CompanyStep.tsx'
import { OwnerStep } from './OwnerStep.tsx'
import { PlacesStep } from './PlacesStep.tsx'
import { type Beginning, beginningOf, emptyPlan, type Plan } from './plan.ts'

const INIT = 'npm run ujung -- init'
const STEPS = ['company', 'places', 'owner'] as const

/** Begins the company, signs its owner in, and leads to the guide. */
const begin = async (it: Beginning) => {
  await server.start.begin(it)
  await server.access.signIn({ username: it.owner.username, password: it.owner.password })
  history.replaceState(null, '', '/desk/setup')
}

/** Nobody can sign in yet: a company begins here, once. */
export default function FirstRun() {
  const say = useSay(START)
  const language = useLanguage()
  const queries = useQueryClient()
  const state = useQuery(startQuery)
  const [plan, setPlan] = useState<Plan>(emptyPlan)
  const [step, setStep] = useState(0)
  const deed = useDeed(begin, { quiet: true, after: () => void queries.resetQueries() })
  const set = (change: Partial<Plan>) => {
    deed.reset()
    setPlan(now => ({ ...now, ...change }))
  }
  const way = { plan, set, next: () => setStep(step + 1) }
  return (
    <Doorway>
      <div>
        <p className="quiet">{say('step-of', { n: step + 1 })}</p>
        <h1>{step === 0 ? say('title') : say(STEPS[step]!)}</h1>
        {step === 0 && <p className="quiet">{say('lead')}</p>}
      </div>
      {step === 0 && <CompanyStep {...way} />}
      {step === 1 && <PlacesStep {...way} />}
      {step === 2 && (
        <OwnerStep
          {...way}
          next={() => deed.mutate(beginningOf(plan, language))}
          codeNeeded={state.data?.codeNeeded ?? false}
          busy={deed.isPending}
        />
      )}
      {deed.error && <FaultNote error={deed.error} />}
      {step > 0 && (
        <Button variant="subtle" color="gray" onClick={() => setStep(step - 1)}>
          {say('back')}
        </Button>
      )}
      {step === 0 && (
        <p className="quiet">
          {say('in-terminal')} <code className={styles.command}>{INIT}</code>
        </p>
      )}
    </Doorway>
  )
}
