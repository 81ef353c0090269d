import { Link } from '@tanstack/react-router'
import { Icon } from '#kit/ui/Icon.tsx'
import { Page } from '../../parts/Page.tsx'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'
import styles from './Setup.module.css'
import { type SetupStep, useProgress } from './use-progress.ts'

const COUNTED = new Set(['step-places', 'step-taxes', 'step-people', 'step-registers', 'step-prices', 'step-tills'])

const isDone = (step: SetupStep) => step.has !== undefined && step.has >= step.needs

const Step = ({ step, n, next }: { readonly step: SetupStep; readonly n: number; readonly next: boolean }) => {
  const say = useSay(SETUP)
  const done = isDone(step)
  return (
    <li className={styles.step} data-done={done || undefined} data-next={next || undefined}>
      <span className={styles.mark} aria-hidden="true">
        {done ? <Icon name="check" size={18} /> : n}
      </span>
      <div>
        <h2>{say(step.word)}</h2>
        <p>
          {say(`${step.word}-what`)}
          {COUNTED.has(step.word) && step.has ? ` ${say('has', { n: step.has })}.` : ''}
        </p>
      </div>
      <Link to={step.to} className={styles.open}>
        {say(done ? 'again' : 'open')}
      </Link>
    </li>
  )
}

/** From nothing to the first receipt, step by step, with what is done already. */
export default function SetupScreen() {
  const say = useSay(SETUP)
  const steps = useProgress()
  const done = steps.filter(isDone).length
  const next = steps.find(s => s.has !== undefined && !isDone(s))
  return (
    <Page title={say('guide')} lead={say('guide-lead')}>
      <div className={styles.progress}>
        <div
          className={styles.track}
          role="progressbar"
          aria-label={say('guide')}
          aria-valuenow={done}
          aria-valuemin={0}
          aria-valuemax={steps.length}
        >
          <i style={{ width: `${(done / steps.length) * 100}%` }} />
        </div>
        <b>{done === steps.length ? say('guide-done') : say('guide-of', { n: done, all: steps.length })}</b>
      </div>
      <ol className={styles.steps}>
        {steps.map((step, n) => (
          <Step key={step.word} step={step} n={n + 1} next={step === next} />
        ))}
      </ol>
    </Page>
  )
}
