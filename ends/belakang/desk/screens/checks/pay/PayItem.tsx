import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Facts, Row, Stack, Tag } from '../../../parts/Bits.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { PAY_PROBLEMS_SAID, POSITIVE_PAY } from '../../../words/positive-pay.ts'
import { useSay } from '../../../words/words.ts'
import { Pictures } from '../Pictures.tsx'
import type { PayRow } from './pay-queries.ts'

export type PayDecision = 'pay' | 'return' | 'skip'
const KEYS: Readonly<Record<string, PayDecision>> = { F8: 'pay', F9: 'return', F4: 'skip' }

type PayItemProps = { readonly row: PayRow; readonly onDecide: (decision: PayDecision, why: string) => void }

/** One presented cheque beside what was issued under its number; decided by keys alone. */
export const PayItem = ({ row, onDecide }: PayItemProps) => {
  const say = useSay(POSITIVE_PAY)
  const problem = useSay(PAY_PROBLEMS_SAID)
  const format = useFormats()
  const language = useLanguage()
  const [why, setWhy] = useState('')
  const keys = (event: KeyboardEvent) => {
    const decision = KEYS[event.key]
    if (!decision) return
    event.preventDefault()
    if (!event.repeat) onDecide(decision, why.trim())
  }
  return (
    <Stack>
      <Facts
        rows={[
          [
            say('problem'),
            <Tag key="problem" tone="warn">
              {problem(row.problem)}
            </Tag>,
          ],
          [say('serial'), row.serial || '…'],
          [say('account'), row.account],
          [say('amount'), formatMoney(row.amount, row.currency, language)],
          row.issuedAmount !== null && [say('issued-amount'), formatMoney(row.issuedAmount, row.currency, language)],
          row.issuedDay !== null && [say('issued-day'), format.day(row.issuedDay)],
          row.payee !== null && row.payee !== '' && [say('payee'), row.payee],
          [say('due'), `${format.dateTime(row.due)} · ${say('usual')}: ${say(row.usual)}`],
        ]}
      />
      <Row>
        <TextInput
          aria-label={say('why')}
          placeholder={say('why')}
          value={why}
          autoFocus
          w={300}
          onChange={e => setWhy(e.currentTarget.value)}
          onKeyDown={keys}
        />
        <Button onClick={() => onDecide('pay', why.trim())}>{say('pay-key')}</Button>
        <Button variant="default" onClick={() => onDecide('return', why.trim())}>
          {say('return-key')}
        </Button>
        <Button variant="default" onClick={() => onDecide('skip', '')}>
          {say('skip-key')}
        </Button>
      </Row>
      <Pictures item={row.item} sides={row.pictures} />
    </Stack>
  )
}
