import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Row, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { FRAME } from '../../words/frame.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import { sendersQuery } from './paper-queries.ts'

const Listed = () => {
  const say = useSay(PAPERS)
  const senders = useQuery(sendersQuery).data ?? []
  const forget = useDeed((sender: string) => server.papers.mail.forget({ sender }), { touches: ['papers'] })
  if (senders.length === 0) return <p className="quiet">{say('no-senders')}</p>
  return senders.map(({ pattern, who }) => (
    <Row key={pattern}>
      <b>{pattern}</b>
      <span className="quiet">{who}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={say('forget-sender', { sender: pattern })}
        loading={forget.isPending && forget.variables === pattern}
        onClick={() => forget.mutate(pattern)}
      >
        {say('forget')}
      </Button>
    </Row>
  ))
}

const Add = () => {
  const say = useSay(PAPERS)
  const [sender, setSender] = useState('')
  const allow = useDeed(() => server.papers.mail.allow({ sender }), {
    touches: ['papers', 'flow'],
    done: answer => say('sender-listed', { sender: answer.pattern }),
    after: () => setSender(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    allow.mutate(undefined)
  }
  return (
    <form onSubmit={submit}>
      <Row>
        <TextInput
          aria-label={say('sender')}
          placeholder={say('sender-like')}
          value={sender}
          onChange={e => setSender(e.currentTarget.value)}
          w={300}
        />
        <Button type="submit" disabled={sender.trim() === ''} loading={allow.isPending}>
          {say('list-sender')}
        </Button>
      </Row>
    </form>
  )
}

/** From whom papers are taken in without asking. */
export const MailSenders = () => {
  const say = useSay(PAPERS)
  const frame = useSay(FRAME)
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('papers.manage')) return null
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {say('senders')}
      </Button>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          title={say('senders')}
          closeButtonProps={{ 'aria-label': frame('close') }}
        >
          <Stack>
            <p className="quiet">{say('senders-what')}</p>
            <Listed />
            <Add />
          </Stack>
        </Modal>
      )}
    </>
  )
}
