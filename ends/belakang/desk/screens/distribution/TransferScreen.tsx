import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { transferQuery } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import { CancelTransfer } from './CancelTransfer.tsx'
import { StateTag } from './StateTag.tsx'
import { Timeline } from './Timeline.tsx'
import { UnitTable } from './UnitTable.tsx'

type Transfer = Answered<Client['distribution']['transfer']>

const Goods = ({ items }: { readonly items: Transfer['items'] }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  return (
    <DataTable
      label={say('goods')}
      rows={items}
      rowKey={l => l.id}
      mark={l => (l.received > 0 && l.received < l.packed ? 'bad' : undefined)}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: l => (
            <>
              {l.name} <div className="quiet code">{l.sku}</div>
            </>
          ),
        },
        { key: 'asked', head: say('asked'), align: 'end', cell: l => `${format.qty(l.qty)} ${l.unit}` },
        { key: 'picked', head: say('picked'), align: 'end', cell: l => format.qty(l.picked) },
        { key: 'packed', head: say('packed'), align: 'end', hide: 'phone', cell: l => format.qty(l.packed) },
        { key: 'received', head: say('received'), align: 'end', hide: 'phone', cell: l => format.qty(l.received) },
        { key: 'why', head: say('why'), hide: 'tablet', cell: l => <span className="quiet">{l.why}</span> },
      ]}
    />
  )
}

const Tools = ({ transfer }: { readonly transfer: Transfer }) => {
  const say = useSay(DISTRIBUTION)
  const may = useMay()
  const release = useDeed(server.distribution.releaseTransfers, {
    done: answer => say('released', { n: answer.released }),
    touches: ['distribution', 'stock'],
  })
  if (!may('distribution.write', transfer.from)) return null
  return (
    <Row>
      {(transfer.state === 'draft' || transfer.state === 'released') && <CancelTransfer id={transfer.id} />}
      {transfer.state === 'draft' && (
        <Button loading={release.isPending} onClick={() => release.mutate({ ids: [transfer.id] })}>
          {say('release')}
        </Button>
      )}
    </Row>
  )
}

/** One transfer: how far it is, its goods, its units. */
export default function TransferScreen() {
  const { id } = useParams({ from: '/distribution/transfers/$id' })
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const query = useQuery(transferQuery(id))
  const it = query.data
  return (
    <Page
      title={it?.number ?? say('transfers')}
      above={<Link to="/distribution/transfers">{say('back')}</Link>}
      lead={
        it && (
          <>
            {it.fromCode} → {it.toName} · {format.dayLong(it.dueDay)} <StateTag state={it.state} />
          </>
        )
      }
      tools={it && <Tools transfer={it} />}
    >
      <Asked query={query} lines={10}>
        {transfer => (
          <>
            <Section title={say('steps')}>
              <Timeline happenings={transfer.steps.map(s => ({ ...s, what: `transfer-${s.state}`, about: s.note }))} />
            </Section>
            <Section title={say('goods')} flush>
              <Goods items={transfer.items} />
            </Section>
            <Section title={say('packed-units')} flush>
              {transfer.packed.length === 0 ? <Empty title={say('no-units')} /> : <UnitTable units={transfer.packed} />}
            </Section>
          </>
        )}
      </Asked>
    </Page>
  )
}
