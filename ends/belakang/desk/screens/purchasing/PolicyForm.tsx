import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { policyQuery } from '../../server/purchase-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'
import { amountOf } from './order-lines.ts'
import { percentText, typedPercent } from './typed-percent.ts'

type Policy = Answered<Client['purchasing']['policy']['read']>

const MONEY = [
  ['approvalLimit', 'limit'],
  ['lineMinor', 'line-tolerance'],
  ['roundingMinor', 'rounding'],
  ['chargeMinor', 'charge'],
] as const
const PERCENT = [
  ['overBp', 'over'],
  ['shortBp', 'short'],
  ['priceBp', 'price-tolerance'],
  ['leastLifeBp', 'life'],
] as const

const textsOf = (policy: Policy): Record<string, string> => ({
  ...Object.fromEntries(MONEY.map(([field]) => [field, String(policy[field])])),
  ...Object.fromEntries(PERCENT.map(([field]) => [field, percentText(policy[field])])),
})

const valuesOf = (texts: Record<string, string>): Record<string, number | null> => ({
  ...Object.fromEntries(MONEY.map(([field]) => [field, amountOf(texts[field]!)])),
  ...Object.fromEntries(PERCENT.map(([field]) => [field, typedPercent(texts[field]!)])),
})

const Fill = ({ policy, close }: { readonly policy: Policy; readonly close: () => void }) => {
  const say = useSay(SUPPLIERS)
  const [texts, setTexts] = useState(() => textsOf(policy))
  const values = valuesOf(texts)
  const whole = Object.values(values).every(value => value !== null)
  const deed = useDeed(server.purchasing.policy.save, {
    ...{ done: say('policy-saved'), touches: ['purchasing'], quiet: true, after: close },
  })
  return (
    <Stack>
      <p>{say('policy-lead')}</p>
      <Fields>
        {[...MONEY, ...PERCENT].map(([field, word]) => (
          <TextInput
            key={field}
            label={say(word)}
            inputMode="decimal"
            value={texts[field]}
            error={values[field] === null}
            onChange={e => {
              const { value } = e.currentTarget
              setTexts(now => ({ ...now, [field]: value }))
            }}
          />
        ))}
      </Fields>
      {deed.error && <FaultNote error={deed.error} />}
      <div>
        <Button
          loading={deed.isPending}
          disabled={!whole}
          onClick={() => deed.mutate({ ...policy, ...(values as Omit<Policy, 'version'>), version: policy.version })}
        >
          {say('save')}
        </Button>
      </div>
    </Stack>
  )
}

/** Approval limit and tolerances for all suppliers. */
export const PolicyForm = ({ close }: { readonly close: () => void }) => {
  const say = useSay(SUPPLIERS)
  const frame = useSay(FRAME)
  const query = useQuery(policyQuery)
  return (
    <Modal opened onClose={close} size="lg" title={say('policy')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Asked query={query}>{policy => <Fill policy={policy} close={close} />}</Asked>
    </Modal>
  )
}
