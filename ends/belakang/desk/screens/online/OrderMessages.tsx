import { useQuery } from '@tanstack/react-query'
import { Asked } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type Message, messagesQuery } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

const WAYS = { mail: 'way-mail', whatsapp: 'way-whatsapp', sms: 'way-sms' } as const

/** By what it went; a simulator and a failure say so. */
const Through = ({ message }: { readonly message: Message }) => {
  const say = useSay(ONLINE)
  if (message.state === 'waiting') return say('message-waiting')
  if (message.state === 'failed') return say('message-failed', { why: message.fault ?? '' })
  const way = say(WAYS[message.way as keyof typeof WAYS])
  return /simulat|folder/.test(message.through ?? '') ? say('message-simulated', { way }) : way
}

/** What the customer of an order was told, the newest first. */
export const OrderMessages = ({ id }: { readonly id: string }) => {
  const say = useSay(ONLINE)
  const format = useFormats()
  return (
    <Asked query={useQuery(messagesQuery(id))} lines={2}>
      {messages => (
        <Section title={say('messages')} flush={messages.length > 0}>
          {messages.length === 0 ? (
            <p>{say('messages-none')}</p>
          ) : (
            <DataTable
              label={say('messages')}
              rows={messages}
              rowKey={m => m.id}
              columns={[
                { key: 'title', head: say('message'), cell: m => m.title },
                { key: 'way', head: say('message-by'), cell: m => <Through message={m} /> },
                { key: 'at', head: say('message-at'), align: 'end', cell: m => format.dateTime(m.at) },
              ]}
            />
          )}
        </Section>
      )}
    </Asked>
  )
}
