import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roundTo } from '#kernel/whole.ts'
import { Asked } from '../../../parts/Asked.tsx'
import { Fields, Hint, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useMay } from '../../../parts/may.ts'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useFormats } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'
import { companyQuery } from '../../../server/queries.ts'
import { FRAME } from '../../../words/frame.ts'
import { TERMS } from '../../../words/terms.ts'
import { useSay } from '../../../words/words.ts'

type Policy = Answered<Client['pricing']['rounding']['get']>

const MODES = ['half-up', 'half-even', 'down', 'up', 'floor', 'ceiling'] as const
const PER = ['line', 'document'] as const

const FIELDS = [
  ['cashMode', 'cash', MODES],
  ['mode', 'amounts', MODES],
  ['discount', 'discount', PER],
  ['tax', 'tax', PER],
] as const

const Form = ({ policy, step, currency }: { policy: Policy; step: number; currency: string }) => {
  const say = useSay(TERMS)
  const frame = useSay(FRAME)
  const may = useMay()
  const format = useFormats()
  const [it, setIt] = useState(policy)
  const deed = useDeed(server.pricing.rounding.save, { done: say('rounding-saved'), touches: ['pricing'], quiet: true })
  // Half a step, so that it shows which way a tie goes.
  const due = 20 * step + Math.floor(step / 2)
  const amount = (value: number) => format.money(value, currency)
  return (
    <Stack>
      <Hint>{say('cash-step', { amount: amount(step) })}</Hint>
      <Fields>
        {FIELDS.map(([field, word, choices]) => (
          <Select
            key={field}
            label={say(word)}
            description={
              field === 'cashMode' && step > 1
                ? say('example', { from: amount(due), to: amount(roundTo(due, step, it.cashMode)) })
                : undefined
            }
            allowDeselect={false}
            data={choices.map(value => ({ value, label: say(value) }))}
            value={it[field]}
            onChange={value => value && setIt({ ...it, [field]: value })}
          />
        ))}
      </Fields>
      {deed.error && <FaultNote error={deed.error} />}
      {may('pricing.write') && (
        <div>
          <Button loading={deed.isPending} onClick={() => deed.mutate(it)}>
            {frame('save')}
          </Button>
        </div>
      )}
    </Stack>
  )
}

/** How the next price book makes amounts whole. */
export const RoundingForm = () => {
  const say = useSay(TERMS)
  const company = useQuery(companyQuery)
  const query = useQuery({ queryKey: ['pricing', 'rounding'], queryFn: () => server.pricing.rounding.get() })
  return (
    <Section title={say('rounding')} note={say('rounding-what')}>
      <Asked query={query}>
        {policy =>
          company.data && (
            <Form
              key={JSON.stringify(policy)}
              policy={policy}
              step={company.data.cashStep}
              currency={company.data.currency}
            />
          )
        }
      </Asked>
    </Section>
  )
}
