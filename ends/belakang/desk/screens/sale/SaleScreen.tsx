import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { receiptName } from '#modules/sales/rules/index.ts'
import { Asked } from '../../parts/Asked.tsx'
import { Split, Stack, Tag } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces, useRegisters } from '../../parts/names.ts'
import { Page } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { entryQuery } from '../../server/book-queries.ts'
import type { Kept } from '../../server/kinds.ts'
import { saleQuery } from '../../server/sales-queries.ts'
import { SALE } from '../../words/sale.ts'
import { useSay } from '../../words/words.ts'
import { AboutSale } from './AboutSale.tsx'
import { Chain } from './Chain.tsx'
import { Entry } from './Entry.tsx'
import { Journey } from './Journey.tsx'
import { MailReceipt } from './MailReceipt.tsx'
import { Paper } from './Paper.tsx'
import { WhyLines } from './WhyLines.tsx'

const Life = ({ kept }: { readonly kept: Kept }) => {
  const say = useSay(SALE)
  const may = useMay()
  const { fact } = kept
  const entry = useQuery({ ...entryQuery(fact.id), enabled: may('books.read') })
  return (
    <Split>
      <Stack>
        <Journey kept={kept} entry={entry.data} />
        <WhyLines kept={kept} />
        {may('books.read') && <Entry query={entry} title={say('journal')} />}
        <Chain fact={fact} />
      </Stack>
      <Stack>
        <Paper fact={fact} />
        <MailReceipt sale={fact.id} />
        {may('flow.work') && <AboutSale fact={fact} />}
      </Stack>
    </Split>
  )
}

const Title = ({ kept }: { readonly kept: Kept }) => {
  const say = useSay(SALE)
  const { fact, voided } = kept
  return (
    <>
      {fact.kind === 'void' && <Tag tone="bad">{say('void')}</Tag>}
      {voided && <Tag tone="bad">{say('voided')}</Tag>}
      {fact.kind === 'sale' && fact.total < 0 && <Tag tone="warn">{say('return')}</Tag>}
      {fact.customer && <Tag tone="good">{say('member')}</Tag>}
    </>
  )
}

/** The life of one sale: what the customer holds, why it costs that, where it went. */
export default function SaleScreen() {
  const { id } = useParams({ from: '/sales/$id' })
  const say = useSay(SALE)
  const format = useFormats()
  const registers = useRegisters()
  const places = usePlaces()
  const query = useQuery(saleQuery(id))
  const fact = query.data?.fact
  const name = fact ? receiptName(registers.code(fact.register), fact.number) : say('receipt')
  return (
    <Page
      title={name}
      above={
        <Link to="/sales" search={{ place: undefined, day: fact?.day }}>
          {say('back')}
        </Link>
      }
      lead={fact && `${format.dateTime(fact.at)} · ${places.name(fact.place)}`}
      tools={
        <>
          {query.data && <Title kept={query.data} />}
          <Button variant="default" onClick={() => print()}>
            {say('print')}
          </Button>
        </>
      }
    >
      <Asked query={query} lines={12}>
        {kept => <Life kept={kept} />}
      </Asked>
    </Page>
  )
}
