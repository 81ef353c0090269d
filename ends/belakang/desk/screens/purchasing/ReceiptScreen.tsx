import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Split, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Receipt } from '../../server/kinds.ts'
import { receiptQuery } from '../../server/purchase-queries.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'
import { AddLanded } from './AddLanded.tsx'
import { ReceiptDiffering } from './ReceiptDiffering.tsx'
import { ReceiptLanded } from './ReceiptLanded.tsx'
import { ReceiptLines } from './ReceiptLines.tsx'
import { SendBack } from './SendBack.tsx'

const Shown = ({ receipt }: { readonly receipt: Receipt }) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  const places = usePlaces()
  const may = useMay()
  const [doing, setDoing] = useState<'landed' | 'return' | null>(null)
  const close = () => setDoing(null)
  return (
    <>
      <Split>
        <Section
          flush
          title={say('item')}
          tools={
            may('stock.receive', receipt.place) &&
            receipt.items.some(l => l.returnable > 0) && (
              <Button variant="default" onClick={() => setDoing('return')}>
                {say('send-back')}
              </Button>
            )
          }
        >
          <ReceiptLines receipt={receipt} />
        </Section>
        <Stack>
          <Section>
            <Facts
              rows={[
                [say('supplier'), receipt.supplierName],
                [say('place'), places.name(receipt.place)],
                [say('day'), format.day(receipt.day)],
                receipt.deliveryNote !== '' && [say('delivery-note'), receipt.deliveryNote],
                [say('who'), receipt.who],
                [say('value'), <b key="value">{format.money(receipt.value)}</b>],
              ]}
            />
          </Section>
          <ReceiptDiffering receipt={receipt} />
          <ReceiptLanded
            receipt={receipt}
            add={may('purchasing.invoice') && receipt.value > 0 ? () => setDoing('landed') : null}
          />
        </Stack>
      </Split>
      {doing === 'landed' && <AddLanded receipt={receipt} close={close} />}
      {doing === 'return' && <SendBack receipt={receipt} close={close} />}
    </>
  )
}

/** A receipt: what was counted and taken, what differed, what it cost on top, and what can still go back. */
export default function ReceiptScreen() {
  const { id } = useParams({ from: '/purchasing/receipts/$id' })
  const say = useSay(RECEIVING)
  const query = useQuery(receiptQuery(id))
  return (
    <Page
      title={query.data?.number ?? say('title')}
      above={
        <Link to="/purchasing/receiving" search={{ place: query.data?.place, key: undefined }}>
          {say('back')}
        </Link>
      }
    >
      <Asked query={query} lines={8}>
        {receipt => <Shown receipt={receipt} />}
      </Asked>
    </Page>
  )
}
