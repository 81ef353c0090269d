import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Row, Stack, Tag } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { newId } from '../../server/new-id.ts'
import { SALE } from '../../words/sale.ts'
import { useSay } from '../../words/words.ts'

type Mail = Answered<Client['sales']['mails']>[number]

const Sent = ({ mail }: { readonly mail: Mail }) => {
  const say = useSay(SALE)
  const format = useFormats()
  const state = mail.refused ? 'bad' : mail.sentAt ? 'good' : 'plain'
  const text = mail.refused
    ? say('mail-refused', { reason: mail.refused })
    : mail.sentAt
      ? say('mail-sent', { when: format.dateTime(mail.sentAt) })
      : say('mail-waiting')
  return (
    <Row>
      <span>{mail.address}</span>
      <Tag tone={state}>{text}</Tag>
    </Row>
  )
}

/** Who had this receipt by e-mail, and who else wants it. */
export const MailReceipt = ({ sale }: { readonly sale: string }) => {
  const say = useSay(SALE)
  const [id, setId] = useState(newId)
  const [address, setAddress] = useState('')
  const query = useQuery({
    queryKey: ['sales', 'mails', sale],
    queryFn: () => server.sales.mails({ sale }),
    refetchInterval: ({ state }) => (state.data?.some(it => !it.sentAt && !it.refused) ? 3000 : false),
  })
  const deed = useDeed(server.sales.mailReceipt, {
    done: say('mail-asked'),
    quiet: true,
    after: () => {
      setId(newId())
      setAddress('')
      void query.refetch()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() !== '') deed.mutate({ id, sale, address: address.trim() })
  }
  return (
    <Section title={say('mail')}>
      <Stack>
        {query.data?.map(mail => (
          <Sent key={mail.id} mail={mail} />
        ))}
        <form onSubmit={send}>
          <Row>
            <TextInput
              type="email"
              aria-label={say('mail-address')}
              placeholder={say('mail-address')}
              value={address}
              style={{ flex: '1 1 200px' }}
              onChange={e => setAddress(e.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={deed.isPending} disabled={!address.includes('@')}>
              {say('mail-send')}
            </Button>
          </Row>
        </form>
        {deed.error && <FaultNote error={deed.error} />}
      </Stack>
    </Section>
  )
}
