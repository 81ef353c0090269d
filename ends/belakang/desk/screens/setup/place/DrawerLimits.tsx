import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { parseMoney } from '#kernel/money.ts'
import { Asked } from '../../../parts/Asked.tsx'
import { Fields, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useFormats } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'
import { companyQuery } from '../../../server/queries.ts'
import { FRAME } from '../../../words/frame.ts'
import { PLACE } from '../../../words/place.ts'
import { useSay } from '../../../words/words.ts'

type Policy = Answered<Client['payments']['policy']>

const LIMITS = [
  ['payOutLimit', 'pay-out'],
  ['differenceLimit', 'difference'],
  ['cashLimit', 'cash-limit'],
] as const

const plain = (amount: number, decimals: number) =>
  decimals === 0 ? String(amount) : `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`

const Form = ({ place, policy, currency }: { place: string; policy: Policy; currency: string }) => {
  const say = useSay(PLACE)
  const frame = useSay(FRAME)
  const format = useFormats()
  const decimals = currency === 'IDR' ? 0 : 2
  const [typed, setTyped] = useState(() => LIMITS.map(([field]) => plain(policy[field], decimals)))
  const deed = useDeed(server.payments.setPolicy, { done: say('saved'), touches: ['payments'], quiet: true })
  const amounts = typed.map(text => parseMoney(text.replace(/[.\s](?=\d{3}\b)/g, ''), currency))
  const send = () => {
    const [payOutLimit, differenceLimit, cashLimit] = amounts as [number, number, number]
    deed.mutate({ place, version: policy.version, payOutLimit, differenceLimit, cashLimit })
  }
  return (
    <Stack>
      <Fields>
        {LIMITS.map(([field, word], n) => (
          <TextInput
            key={field}
            label={say(word)}
            description={amounts[n] == null ? undefined : format.money(amounts[n], currency)}
            inputMode="decimal"
            value={typed[n]}
            onChange={e => {
              const text = e.currentTarget.value
              setTyped(typed.map((old, i) => (i === n ? text : old)))
            }}
          />
        ))}
      </Fields>
      {deed.error && <FaultNote error={deed.error} />}
      <div>
        <Button loading={deed.isPending} disabled={amounts.some(it => it === null || it < 0)} onClick={send}>
          {frame('save')}
        </Button>
      </div>
    </Stack>
  )
}

/** What cashiers of a place may do with cash alone. */
export const DrawerLimits = ({ place }: { readonly place: string }) => {
  const say = useSay(PLACE)
  const company = useQuery(companyQuery)
  const query = useQuery({
    queryKey: ['payments', 'policy', place],
    queryFn: () => server.payments.policy({ place }),
  })
  return (
    <Section title={say('drawer')} note={say('drawer-what')}>
      <Asked query={query}>
        {policy =>
          company.data && <Form key={policy.version} place={place} policy={policy} currency={company.data.currency} />
        }
      </Asked>
    </Section>
  )
}
