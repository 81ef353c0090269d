import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Row, Stack } from '../../parts/Bits.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { FRAME } from '../../words/frame.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import { DayBoxes } from './DayBoxes.tsx'

type Policy = Answered<Client['replenishment']['terms']['list']>['policy']

const FIELDS = [
  ['holding-year', 'holdingPermille', 1, 5000],
  ['line-cost', 'lineCost', 0, 1_000_000_000],
  ['margin', 'marginPermille', 0, 1000],
  ['lead-days', 'leadDays', 0, 365],
  ['lead-spread', 'leadSpreadDays', 0, 365],
] as const

/** What holding, a line and a lost sale cost the company, and what holds where nothing else is said. */
export const PolicyForm = ({ policy, locked }: { readonly policy: Policy; readonly locked: boolean }) => {
  const say = useSay(REPLENISHMENT)
  const frame = useSay(FRAME)
  const [draft, setDraft] = useState(policy)
  const save = useDeed((it: Policy) => server.replenishment.terms.savePolicy(it), {
    ...{ done: say('terms-saved'), touches: ['replenishment'] },
  })
  return (
    <form
      onSubmit={e => {
        e.preventDefault()
        save.mutate(draft)
      }}
    >
      <Stack>
        <Fields>
          {FIELDS.map(([word, key, min, max]) => (
            <NumberInput
              key={key}
              label={say(word)}
              value={draft[key]}
              {...{ min, max, disabled: locked, allowDecimal: false, hideControls: true }}
              onChange={value => setDraft({ ...draft, [key]: typeof value === 'number' ? value : min })}
            />
          ))}
          <DayBoxes
            value={draft.reviewDays}
            disabled={locked}
            onChange={reviewDays => setDraft({ ...draft, reviewDays })}
          />
        </Fields>
        {!locked && (
          <Row>
            <Button type="submit" loading={save.isPending}>
              {frame('save')}
            </Button>
          </Row>
        )}
      </Stack>
    </form>
  )
}
