import { Button } from '@mantine/core'
import { useState } from 'react'
import { Row } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { SpecialRow } from '../../server/special-queries.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import { AcceptSpecial } from './AcceptSpecial.tsx'

/** An offer with its options; the customer takes one, or none. */
export const SpecialOffered = ({ special }: { readonly special: SpecialRow }) => {
  const say = useSay(SPECIAL)
  const format = useFormats()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const decline = useDeed(server.orders.special.decline, { done: say('decline-done'), touches: ['orders'] })
  return (
    <Section
      title={`${special.buyer} · ${special.packs} × ${special.what}`}
      note={`${say('offered')} · ${special.phone} · ${special.placeName}`}
      tools={
        may('orders.write', special.place) && (
          <Row>
            <Button
              variant="default"
              size="compact-md"
              loading={decline.isPending}
              onClick={() => decline.mutate({ id: special.id })}
            >
              {say('decline')}
            </Button>
            <Button size="compact-md" onClick={() => setOpen(true)}>
              {say('accept')}
            </Button>
          </Row>
        )
      }
    >
      <DataTable
        label={say('option')}
        rows={special.options}
        rowKey={o => o.id}
        columns={[
          { key: 'from', head: say('brings'), cell: o => o.name },
          { key: 'due', head: say('due'), cell: o => format.dateTime(o.due) },
          { key: 'deposit', head: say('deposit'), align: 'end', cell: o => format.money(o.deposit) },
          { key: 'price', head: say('price'), align: 'end', cell: o => <b>{format.money(o.price)}</b> },
        ]}
      />
      {open && <AcceptSpecial special={special} close={() => setOpen(false)} />}
    </Section>
  )
}
