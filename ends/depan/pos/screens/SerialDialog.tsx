import { Button, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { serialIn } from '../till/serial-in.ts'
import { useName, useSay } from './use-till.tsx'

type SerialProps = { readonly item: TillItem; readonly left: number; readonly taken: (serial: string) => void }

/** Asks for the number of one piece; for a carton, of each piece in turn. */
export const SerialDialog = ({ item, left, taken }: SerialProps) => {
  const { say } = useSay()
  const name = useName()(item)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const serial = serialIn(text, item)
    if (serial === null || serial === '') {
      setProblem(say('piece.other', { name }))
      setText('')
    } else taken(serial)
  }
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
      <TextInput
        data-autofocus
        data-scan
        size="lg"
        label={say('piece.field', { name })}
        value={text}
        error={problem}
        maxLength={120}
        autoComplete="off"
        onChange={event => setText(event.currentTarget.value)}
      />
      {left > 1 && <Text c="gray.6">{say('piece.left', { n: left - 1 })}</Text>}
      <Button type="submit" h={60} disabled={text.trim() === ''}>
        {say('piece.go')}
      </Button>
    </form>
  )
}
