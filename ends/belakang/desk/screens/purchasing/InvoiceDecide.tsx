import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { SupplierInvoice } from '../../server/kinds.ts'
import { meQuery } from '../../server/queries.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'

/** What a person decides about an invoice that does not fit. */
export const InvoiceDecide = ({ invoice }: { readonly invoice: SupplierInvoice }) => {
  const say = useSay(INVOICES)
  const may = useMay()
  const { data: me } = useQuery(meQuery)
  const [note, setNote] = useState('')
  const deed = useDeed(server.purchasing.invoices.decide, {
    ...{ touches: ['purchasing', 'flow', 'books', 'stock'], quiet: true, done: r => say(`saved-${r.state}`) },
  })
  const mine = me?.id === invoice.enteredById
  const decide = (decision: 'accept' | 'reject' | 'match-again') =>
    deed.mutate({ id: invoice.id, decision, note: note.trim() })
  if (!may('purchasing.approve') && !may('purchasing.invoice')) return null
  return (
    <Section title={say('decide')}>
      <Stack>
        <Textarea
          label={say('why')}
          placeholder={say('why-hint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={e => setNote(e.currentTarget.value)}
        />
        {mine && may('purchasing.approve') && <Hint>{say('own-entry')}</Hint>}
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          {may('purchasing.approve') && (
            <Button disabled={mine || note.trim().length < 3} loading={deed.isPending} onClick={() => decide('accept')}>
              {say('accept')}
            </Button>
          )}
          <Button
            color="red"
            variant="default"
            disabled={note.trim().length < 3}
            loading={deed.isPending}
            onClick={() => decide('reject')}
          >
            {say('reject')}
          </Button>
          <Button variant="default" loading={deed.isPending} onClick={() => decide('match-again')}>
            {say('match-again')}
          </Button>
        </Row>
      </Stack>
    </Section>
  )
}
