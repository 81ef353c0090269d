import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import type Modeler from 'bpmn-js/lib/Modeler'
import { lazy, Suspense, useState } from 'react'
import { type Form, formFault } from '#modules/flow/rules/index.ts'
import type { PROCESSES } from '../../../words/processes.ts'
import { PROCESSES as WORDS } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import type { Business, Moddle, Modeling, Shape } from './services.ts'

type Word = keyof typeof PROCESSES

/** What of ours an element of a kind may say. */
const FIELDS: Readonly<Record<string, readonly (readonly [attribute: string, word: Word])[]>> = {
  'bpmn:UserTask': [
    ['ujung:candidates', 'field-candidates'],
    ['ujung:outcomes', 'field-outcomes'],
    ['ujung:due', 'field-due'],
    ['ujung:assignee', 'field-assignee'],
  ],
  'bpmn:StartEvent': [['ujung:starters', 'field-starters']],
  'bpmn:BusinessRuleTask': [
    ['ujung:decision', 'field-decision'],
    ['ujung:result', 'field-result'],
  ],
  'bpmn:ServiceTask': [['ujung:deed', 'field-deed']],
  'bpmn:ScriptTask': [
    ['script', 'field-script'],
    ['ujung:result', 'field-result'],
  ],
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

type LineProps = { readonly label: string; readonly value: string; readonly put: (text: string) => void }

/** Kept as it is typed, written into the diagram when the hand leaves it. */
const Line = ({ label, value, put }: LineProps) => {
  const [text, setText] = useState(value)
  return (
    <TextInput
      label={label}
      value={text}
      onChange={e => setText(e.currentTarget.value)}
      onBlur={() => text !== value && put(text.trim())}
    />
  )
}

const formIn = (business: Business): Business | undefined =>
  ((business.get('extensionElements') as Business | undefined)?.get('values') as Business[] | undefined)?.find(
    it => it.$type === 'ujung:Form',
  )

const pretty = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

const FormDialog = lazy(async () => ({ default: (await import('./FormDialog.tsx')).FormDialog }))

const EMPTY: Form = { type: 'object', properties: {} }

const formOf = (text: string): Form => {
  try {
    const form: unknown = JSON.parse(text)
    return formFault(form) ? EMPTY : (form as Form)
  } catch {
    return EMPTY
  }
}

type FormTextProps = { readonly text: string; readonly put: (text: string) => void }

const FormText = ({ text, put }: FormTextProps) => {
  const say = useSay(WORDS)
  const [typed, setTyped] = useState(() => pretty(text))
  const [bad, setBad] = useState(false)
  const [drawing, setDrawing] = useState(false)
  const drawn = (form: Form) => {
    const said = JSON.stringify(form)
    setTyped(pretty(said))
    setBad(false)
    put(said)
  }
  const keep = () => {
    try {
      put(typed.trim() === '' ? '' : JSON.stringify(JSON.parse(typed)))
      setBad(false)
    } catch {
      setBad(true)
    }
  }
  return (
    <>
      <Button variant="light" onClick={() => setDrawing(true)}>
        {say('form-draw')}
      </Button>
      <Textarea
        label={say('field-form')}
        autosize
        minRows={3}
        maxRows={14}
        styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: 12 } }}
        error={bad && say('form-bad')}
        value={typed}
        onChange={e => setTyped(e.currentTarget.value)}
        onBlur={keep}
      />
      {drawing && (
        <Suspense>
          <FormDialog form={formOf(typed)} keep={drawn} close={() => setDrawing(false)} />
        </Suspense>
      )}
    </>
  )
}

type PanelProps = { readonly modeler: Modeler; readonly element: Shape }

/** What an element says: its names, and what BPMN has no word for. */
export const ElementPanel = ({ modeler, element }: PanelProps) => {
  const say = useSay(WORDS)
  const business = element.businessObject
  const moddle = modeler.get<Moddle>('moddle')
  const set = (properties: object) => modeler.get<Modeling>('modeling').updateProperties(element, properties)
  const put = (name: string) => (text: string) => set({ [name]: text === '' ? undefined : text })
  const expression = (text: string) =>
    text === '' ? undefined : moddle.create('bpmn:FormalExpression', { body: text })
  const type = business.$type
  const timer = (business.eventDefinitions as Business[] | undefined)?.find(
    it => it.$type === 'bpmn:TimerEventDefinition',
  )
  const plainStart = type === 'bpmn:StartEvent' && !(business.eventDefinitions as Business[] | undefined)?.length
  const putForm = (text: string) => {
    const others = ((business.get('extensionElements') as Business | undefined)?.get('values') as Business[]) ?? []
    const values = others.filter(it => it.$type !== 'ujung:Form')
    if (text !== '') values.push(moddle.create('ujung:Form', { body: text }))
    set({ extensionElements: values.length > 0 ? moddle.create('bpmn:ExtensionElements', { values }) : undefined })
  }
  const condition = (business.conditionExpression as Business | undefined)?.body
  return (
    <>
      <p className="quiet">
        {type.replace('bpmn:', '')} · <code>{business.id}</code>
      </p>
      <Line key={`name ${element.id}`} label={say('field-name')} value={textOf(business.name)} put={put('name')} />
      <Line
        key={`en ${element.id}`}
        label={say('field-en')}
        value={textOf(business.get('ujung:en'))}
        put={put('ujung:en')}
      />
      {type === 'bpmn:Process' && (
        <Line key={`id ${element.id}`} label={say('field-id')} value={business.id} put={id => id && set({ id })} />
      )}
      {type === 'bpmn:SequenceFlow' && (
        <Line
          key={`when ${element.id}`}
          label={say('field-condition')}
          value={textOf(condition)}
          put={text => set({ conditionExpression: expression(text) })}
        />
      )}
      {timer && (
        <Line
          key={`time ${element.id}`}
          label={say('field-duration')}
          value={textOf((timer.timeDuration as Business | undefined)?.body)}
          put={text => {
            const definition = moddle.create('bpmn:TimerEventDefinition', { timeDuration: expression(text) })
            set({ eventDefinitions: [definition] })
          }}
        />
      )}
      {(FIELDS[type] ?? []).map(([name, word]) => (
        <Line key={`${name} ${element.id}`} label={say(word)} value={textOf(business.get(name))} put={put(name)} />
      ))}
      {type === 'bpmn:UserTask' && (
        <Checkbox
          label={say('field-apart')}
          checked={business.get('ujung:apart') === 'true'}
          onChange={e => set({ 'ujung:apart': e.currentTarget.checked ? 'true' : undefined })}
        />
      )}
      {(type === 'bpmn:UserTask' || plainStart) && (
        <FormText key={`form ${element.id}`} text={textOf(formIn(business)?.get('body'))} put={putForm} />
      )}
    </>
  )
}
