import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FIELD_TYPES, type FieldType, fieldName, type PaperField } from '#modules/papers/rules/index.ts'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { PAPER_KINDS } from '../../../words/paper-kinds.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Papers.module.css'

const labelsIn = (text: string) =>
  text
    .split(',')
    .map(it => it.trim().toLowerCase())
    .filter(it => it !== '')

type FieldProps = {
  readonly field: PaperField
  readonly change: (field: PaperField | null) => void
  readonly editable: boolean
}

const KindField = ({ field, change, editable }: FieldProps) => {
  const say = useSay(PAPER_KINDS)
  const [text, setText] = useState(field.labels.join(', '))
  return (
    <div className={styles.kindField}>
      <TextInput
        aria-label={say('labels')}
        value={text}
        readOnly={!editable}
        error={labelsIn(text).length === 0 && say('label-wanted')}
        onChange={e => {
          setText(e.currentTarget.value)
          change({ ...field, labels: labelsIn(e.currentTarget.value) })
        }}
      />
      <Select
        aria-label={say('type')}
        data={FIELD_TYPES.map(value => ({ value, label: say(`type-${value}`) }))}
        value={field.type}
        allowDeselect={false}
        readOnly={!editable}
        onChange={next => next && change({ ...field, type: next as FieldType })}
      />
      {editable && (
        <Button
          variant="subtle"
          aria-label={say('remove-field', { name: field.labels[0] ?? field.name })}
          onClick={() => change(null)}
        >
          {say('remove')}
        </Button>
      )}
      <code className="quiet">{field.name}</code>
    </div>
  )
}

const AddField = ({ add }: { readonly add: (label: string) => void }) => {
  const say = useSay(PAPER_KINDS)
  const [label, setLabel] = useState('')
  const send = () => {
    if (label.trim() === '') return
    add(label)
    setLabel('')
  }
  return (
    <Row>
      <TextInput
        aria-label={say('new-label')}
        placeholder={say('new-label')}
        value={label}
        w={280}
        onChange={e => setLabel(e.currentTarget.value)}
        onKeyDown={e => {
          if (e.key !== 'Enter') return
          e.preventDefault()
          send()
        }}
      />
      <Button variant="light" disabled={label.trim() === ''} onClick={send}>
        {say('add-field')}
      </Button>
    </Row>
  )
}

type FieldsProps = {
  readonly fields: readonly PaperField[]
  readonly change: (fields: readonly PaperField[]) => void
  readonly editable: boolean
}

/** What stands on a kind of paper: the words before it, and how it is read. */
export const KindFields = ({ fields, change, editable }: FieldsProps) => {
  const say = useSay(PAPER_KINDS)
  const taken = fields.map(it => it.name)
  const add = (label: string) =>
    change([...fields, { name: fieldName(label, taken), type: 'text', labels: labelsIn(label) }])
  return (
    <Stack>
      <p className="quiet">{say('fields-what')}</p>
      {fields.map(field => (
        <KindField
          key={field.name}
          field={field}
          editable={editable}
          change={next => change(fields.flatMap(it => (it.name === field.name ? (next ?? []) : it)))}
        />
      ))}
      {editable && <AddField add={add} />}
    </Stack>
  )
}
