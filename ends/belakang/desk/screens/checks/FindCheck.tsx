import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { CHECK_FILES } from '../../words/check-files.ts'
import { useSay } from '../../words/words.ts'
import { type CheckRow, checksQuery } from './check-queries.ts'
import { StateTag } from './StateTag.tsx'

const SHOWN = 5

type FindProps = { readonly usual: string; readonly busy: boolean; readonly onFound: (check: CheckRow) => void }

/** Finds one cheque by its number or account; Enter takes the first. */
export const FindCheck = ({ usual, busy, onFound }: FindProps) => {
  const say = useSay(CHECK_FILES)
  const language = useLanguage()
  const [text, setText] = useState(usual)
  const [asked] = useDebouncedValue(text.trim(), 200)
  const { data = [], isPlaceholderData } = useQuery({ ...checksQuery(null, asked), enabled: asked !== '' })
  const found = asked === '' || isPlaceholderData ? [] : data.slice(0, SHOWN)
  return (
    <Stack>
      <TextInput
        label={say('find')}
        value={text}
        autoFocus
        maw={320}
        onChange={e => setText(e.currentTarget.value)}
        onKeyDown={e => {
          if (e.key !== 'Enter') return
          e.preventDefault()
          if (found[0] && asked === text.trim() && !busy) onFound(found[0])
        }}
      />
      {found.map(it => (
        <Row key={it.id}>
          <Button size="compact-sm" variant="light" loading={busy} onClick={() => onFound(it)}>
            {say('is-this')}
          </Button>
          <b>{it.serial || '…'}</b>
          <span className="quiet">{it.account}</span>
          <span>{formatMoney(it.amount, it.currency, language)}</span>
          <StateTag state={it.state} />
        </Row>
      ))}
      {asked !== '' && !isPlaceholderData && data.length === 0 && <span className="quiet">{say('find-none')}</span>}
    </Stack>
  )
}
