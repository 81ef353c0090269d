import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Hint, Row, Stack, Tag } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { PROCESSES } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Designer.module.css'

type Waiting = { readonly kind: string; readonly element: string; readonly options?: readonly string[] }
type Instance = {
  readonly status: 'running' | 'done' | 'terminated' | 'error' | 'cancelled'
  readonly variables: Readonly<Record<string, unknown>>
  readonly waiting: readonly Waiting[]
}
type Ran = {
  readonly instances: readonly Instance[]
  readonly trace: readonly { readonly what: string; readonly element: string; readonly detail?: string }[]
  readonly consulted?: readonly Consulted[]
}
type Consulted = {
  readonly element: string
  readonly said?: {
    readonly decision: string
    readonly version: number
    readonly rules: readonly { readonly rules: readonly number[] }[]
  }
  readonly why?: string
}
type Step = Readonly<Record<string, unknown>>

const objectIn = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = text.trim() === '' ? {} : JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

const FIRES = new Set(['timer', 'message', 'signal'])

type StepProps = { readonly wait: Waiting; readonly outcomes: readonly string[]; readonly go: (step: Step) => void }

/** What waits, and how it goes on: with which outcome and answer, or by happening. */
const Waits = ({ wait, outcomes, go }: StepProps) => {
  const say = useSay(PROCESSES)
  const [text, setText] = useState('')
  const answer = objectIn(text)
  if (wait.kind === 'choice')
    return (
      <Row>
        {(wait.options ?? []).map(flow => (
          <Button key={flow} size="compact-sm" variant="light" onClick={() => go({ choose: wait.element, flow })}>
            {flow}
          </Button>
        ))}
      </Row>
    )
  if (FIRES.has(wait.kind))
    return (
      <Button size="compact-sm" variant="light" onClick={() => go({ fire: wait.element })}>
        {say('try-fire')}
      </Button>
    )
  const complete = (outcome?: string) =>
    answer && go({ complete: wait.element, variables: { ...(outcome && { outcome }), ...answer } })
  return (
    <Stack>
      <Textarea
        aria-label={say('try-answer')}
        placeholder={say('try-answer')}
        autosize
        error={answer === null && say('form-bad')}
        value={text}
        onChange={e => setText(e.currentTarget.value)}
      />
      <Row>
        {outcomes.map(outcome => (
          <Button key={outcome} size="compact-sm" variant="light" onClick={() => complete(outcome)}>
            {outcome}
          </Button>
        ))}
        {outcomes.length === 0 && (
          <Button size="compact-sm" variant="light" onClick={() => complete()}>
            {say('try-do')}
          </Button>
        )}
      </Row>
    </Stack>
  )
}

/** What a deployed table said on the way, or why none could be asked. */
const ConsultedNote = ({ name, it }: { readonly name: string; readonly it: Consulted }) => {
  const say = useSay(PROCESSES)
  if (!it.said)
    return (
      <Hint tone="warn">
        {say('try-unasked', { name })} <span className="quiet">{it.why}</span>
      </Hint>
    )
  const { decision, version, rules } = it.said
  return (
    <p className="quiet">
      {say('try-asked', { name, decision, version, rules: rules.flatMap(one => one.rules).join(', ') || '–' })}
    </p>
  )
}

type TryProps = {
  readonly xmlNow: () => Promise<string>
  /** What an element is called, and with which outcomes it may end. */
  readonly about: (element: string) => { readonly name: string; readonly outcomes: readonly string[] }
  readonly standing: (elements: readonly string[]) => void
}

/** Runs the diagram as it is drawn, step by step, by the engine that runs it in earnest; nothing is kept. */
export const TryPanel = ({ xmlNow, about, standing }: TryProps) => {
  const say = useSay(PROCESSES)
  const [first, setFirst] = useState('')
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [ran, setRan] = useState<Ran | null>(null)
  const variables = objectIn(first)
  const run = useDeed(
    async (all: readonly Step[]) => {
      const answer = await server.flow.tryDiagram({ xml: await xmlNow(), script: JSON.stringify(all) })
      if (!answer.ok) throw new Error(answer.text)
      return { all, it: answer.data as unknown as Ran }
    },
    {
      quiet: true,
      after: ({ all, it }) => {
        setSteps(all)
        setRan(it)
        standing(it.instances.flatMap(one => one.waiting.map(wait => wait.element)))
      },
    },
  )
  const begin = () => variables && run.mutate([{ start: null, variables }])
  const go = (step: Step) => run.mutate([...steps, step])
  const main = ran?.instances[0]
  return (
    <Stack>
      <p className="quiet">{say('try-hint')}</p>
      <Textarea
        label={say('try-variables')}
        placeholder={'{ "amount": 250000 }'}
        autosize
        minRows={2}
        error={variables === null && say('form-bad')}
        value={first}
        onChange={e => setFirst(e.currentTarget.value)}
      />
      <Row>
        <Button loading={run.isPending} disabled={!variables} onClick={begin}>
          {say(ran ? 'try-again' : 'try-begin')}
        </Button>
        {steps.length > 1 && (
          <Button variant="default" onClick={() => run.mutate(steps.slice(0, -1))}>
            {say('try-back')}
          </Button>
        )}
      </Row>
      {run.error && (run.error.message ? <Hint tone="bad">{run.error.message}</Hint> : <FaultNote error={run.error} />)}
      {main && main.status !== 'running' && (
        <Hint tone="good">{say('try-over', { state: say(`state-${main.status}`) })}</Hint>
      )}
      {main?.waiting.map(wait => (
        <Stack key={`${steps.length} ${wait.kind} ${wait.element}`}>
          <Row>
            <b>{about(wait.element).name}</b>
            <Tag tone={wait.kind === 'incident' ? 'bad' : 'plain'}>{wait.kind}</Tag>
          </Row>
          <Waits wait={wait} outcomes={about(wait.element).outcomes} go={go} />
        </Stack>
      ))}
      {ran?.consulted?.map(it => (
        <ConsultedNote key={`${steps.length} ${it.element}`} name={about(it.element).name} it={it} />
      ))}
      {ran && (
        <>
          <b>{say('try-trace')}</b>
          <ol className={styles.trace}>
            {ran.trace
              .filter(line => line.what === 'enter' || line.what === 'fire')
              .map((line, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one run never change their place
                <li key={n}>{about(line.element).name}</li>
              ))}
          </ol>
        </>
      )}
    </Stack>
  )
}
