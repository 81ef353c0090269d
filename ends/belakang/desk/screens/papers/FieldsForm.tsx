import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Row } from '../../parts/Bits.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { PAPER_FIELDS, PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import styles from './Papers.module.css'
import type { Paper } from './paper-queries.ts'

const SURE_ENOUGH = 800

const titled = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

/** Enter goes on to the next field, so that a clerk's hands stay on the keys; on the last it accepts. */
const nextField = (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  const inputs = [...event.currentTarget.querySelectorAll('input')]
  const next = inputs[inputs.indexOf(event.target) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}

/** What a paper says: proposals with how sure they are, to be corrected and accepted. */
export const FieldsForm = ({ paper, editable }: { readonly paper: Paper; readonly editable: boolean }) => {
  const say = useSay(PAPERS)
  const fieldName = useSay(PAPER_FIELDS)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const known = new Map(paper.fields.map(field => [field.name, field]))
  const textIn = (name: string) => typed[name] ?? known.get(name)?.value ?? known.get(name)?.proposed ?? ''
  const accept = useDeed(
    () => {
      const values = paper.wanted.map(({ name }) => ({ name, value: textIn(name).trim() })).filter(v => v.value !== '')
      return server.papers.accept({ id: paper.id, values })
    },
    { touches: ['papers', 'flow'], done: say('accepted'), after: () => setTyped({}) },
  )
  if (paper.wanted.length === 0) return <p className="quiet">{say('no-fields')}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate(undefined)
  }
  const noteOf = (name: string): string => {
    const field = known.get(name)
    if (!field) return say('not-found')
    if (field.value !== null) return say('accepted-by', { who: field.acceptedBy ?? '' })
    return say('sure', { percent: Math.round(field.sure / 10) })
  }
  return (
    <form className={styles.fields} onSubmit={submit} onKeyDown={nextField}>
      {editable && <p className="quiet">{say('fields-what')}</p>}
      {paper.wanted.map(({ name, labels }) => {
        const doubtful = (known.get(name)?.value ?? null) === null && (known.get(name)?.sure ?? 0) < SURE_ENOUGH
        return (
          <TextInput
            key={name}
            label={name in PAPER_FIELDS ? fieldName(name as keyof typeof PAPER_FIELDS) : titled(labels[0] ?? name)}
            description={noteOf(name)}
            value={textIn(name)}
            readOnly={!editable}
            data-doubtful={doubtful || undefined}
            onChange={e => setTyped({ ...typed, [name]: e.currentTarget.value })}
          />
        )
      })}
      {editable && (
        <Row>
          <Button type="submit" loading={accept.isPending}>
            {say('accept')}
          </Button>
        </Row>
      )}
    </form>
  )
}
