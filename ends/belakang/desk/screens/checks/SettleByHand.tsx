import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Row, Stack } from '../../parts/Bits.tsx'
import { CHECK_FILES } from '../../words/check-files.ts'
import { useSay } from '../../words/words.ts'
import { FindCheck } from './FindCheck.tsx'

type SettleProps = {
  /** The number to look for first. */
  readonly usual: string
  /** What it is called that it is no matter of ours. */
  readonly dismiss: string
  readonly busy: boolean
  readonly onSettle: (item: string | null, why: string) => void
}

/** Says by hand which cheque something is about, or why it is about none. */
export const SettleByHand = ({ usual, dismiss, busy, onSettle }: SettleProps) => {
  const say = useSay(CHECK_FILES)
  const [why, setWhy] = useState('')
  return (
    <Stack>
      <FindCheck usual={usual.replace(/^0+(?=.)/, '')} busy={busy} onFound={it => onSettle(it.id, why.trim())} />
      <Row>
        <TextInput
          aria-label={say('why')}
          placeholder={say('why')}
          value={why}
          w={320}
          onChange={e => setWhy(e.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={why.trim() === ''}
          loading={busy}
          onClick={() => onSettle(null, why.trim())}
        >
          {dismiss}
        </Button>
      </Row>
    </Stack>
  )
}
