import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { companyQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PLACE } from '../../words/place.ts'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'
import { SetupTabs } from './SetupTabs.tsx'

type Company = Answered<Client['company']['get']>

const whole = (typed: string) => Number(typed.replace(/\D/g, '') || 0)

const CompanyForm = ({ company }: { readonly company: Company }) => {
  const say = useSay(SETUP)
  const place = useSay(PLACE)
  const frame = useSay(FRAME)
  const [it, setIt] = useState(company)
  const set = (change: Partial<Company>) => setIt(now => ({ ...now, ...change }))
  const deed = useDeed(server.company.update, { done: say('company-saved'), touches: ['company'], quiet: true })
  const send = (event: FormEvent) => {
    event.preventDefault()
    deed.mutate(it)
  }
  return (
    <form onSubmit={send}>
      <Stack>
        <Fields>
          <TextInput
            label={say('trade-name')}
            value={it.tradeName}
            onChange={e => set({ tradeName: e.currentTarget.value })}
          />
          <TextInput
            label={say('legal-name')}
            value={it.legalName}
            onChange={e => set({ legalName: e.currentTarget.value })}
          />
          <TextInput
            label={say('npwp')}
            inputMode="numeric"
            value={it.npwp ?? ''}
            onChange={e => set({ npwp: e.currentTarget.value.trim() || null })}
          />
          <TextInput
            label={`${say('phone')}, ${say('phone-hint')}`}
            value={it.phone ?? ''}
            onChange={e => set({ phone: e.currentTarget.value.trim() || null })}
          />
          <TextInput
            label={say('email')}
            type="email"
            value={it.email ?? ''}
            onChange={e => set({ email: e.currentTarget.value.trim() || null })}
          />
          <TextInput label={say('zone')} value={it.timeZone} onChange={e => set({ timeZone: e.currentTarget.value })} />
          <TextInput
            label={say('cash-step')}
            inputMode="numeric"
            value={String(it.cashStep)}
            onChange={e => set({ cashStep: whole(e.currentTarget.value) })}
          />
          <TextInput
            label={say('cut-off')}
            inputMode="numeric"
            value={String(it.dayCutOff)}
            onChange={e => set({ dayCutOff: whole(e.currentTarget.value) })}
          />
        </Fields>
        <Textarea label={say('address')} value={it.address} onChange={e => set({ address: e.currentTarget.value })} />
        <Textarea
          label={place('footer')}
          description={place('footer-what')}
          autosize
          minRows={2}
          maxLength={400}
          value={it.receiptFooter ?? ''}
          onChange={e => set({ receiptFooter: e.currentTarget.value })}
        />
        <Checkbox label={say('pkp')} checked={it.isPkp} onChange={e => set({ isPkp: e.currentTarget.checked })} />
        <Checkbox
          label={say('include-tax')}
          checked={it.pricesIncludeTax}
          onChange={e => set({ pricesIncludeTax: e.currentTarget.checked })}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button type="submit" loading={deed.isPending}>
            {frame('save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

/** What receipts carry and taxes use. */
export default function CompanyScreen() {
  const say = useSay(SETUP)
  const query = useQuery(companyQuery)
  return (
    <Page title={say('company')} lead={say('company-lead')}>
      <SetupTabs />
      <Section>
        <Asked query={query} lines={8}>
          {company => <CompanyForm key={company.version} company={company} />}
        </Asked>
      </Section>
    </Page>
  )
}
