import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useAgo } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Register } from '../../server/kinds.ts'
import { registersQuery } from '../../server/queries.ts'
import { tillsQuery } from '../../server/sales-queries.ts'
import { SYSTEM } from '../../words/system.ts'
import { useSay } from '../../words/words.ts'
import { Devices } from './Devices.tsx'
import { EnrolTill } from './EnrolTill.tsx'

const Registers = ({ registers, enrol }: { registers: readonly Register[]; enrol: (register: Register) => void }) => {
  const say = useSay(SYSTEM)
  const may = useMay()
  const ago = useAgo()
  const places = usePlaces()
  const chains = useQuery({ ...tillsQuery, enabled: may('relay.manage') })
  const devices = useQuery({
    queryKey: ['access', 'devices'],
    queryFn: () => server.access.devices({ revoked: false }),
    enabled: may('access.tills'),
  })
  const chain = (r: Register) => chains.data?.find(t => t.register === r.id)
  const device = (r: Register) => devices.data?.find(d => d.register === r.id)
  const heard = (r: Register) => {
    const at = chain(r)?.at ?? device(r)?.lastSeenAt
    return at ? ago(at) : say('never')
  }
  return (
    <DataTable
      label={say('tills')}
      rows={registers}
      rowKey={r => r.id}
      mark={r => (r.active ? undefined : 'faded')}
      columns={[
        {
          key: 'till',
          head: say('till'),
          cell: r => (
            <>
              <b>{r.code}</b> <span className="quiet">{r.name}</span>
            </>
          ),
        },
        { key: 'place', head: say('place'), hide: 'phone', cell: r => places.name(r.place) },
        {
          key: 'device',
          head: say('device'),
          hide: 'tablet',
          cell: r =>
            device(r)?.about || (device(r) ? say('device') : <span className="quiet">{say('no-device')}</span>),
        },
        { key: 'chain', head: say('chain'), align: 'end', hide: 'phone', cell: r => chain(r)?.seq ?? '' },
        { key: 'receipt', head: say('last-receipt'), align: 'end', hide: 'tablet', cell: r => chain(r)?.number ?? '' },
        { key: 'heard', head: say('heard'), cell: heard },
        {
          key: 'do',
          head: '',
          align: 'end',
          cell: r =>
            may('access.tills', r.place) &&
            r.active && (
              <Button size="compact-sm" variant="light" onClick={() => enrol(r)}>
                {say('enrol')}
              </Button>
            ),
        },
      ]}
    />
  )
}

/** Tills, where their chains stand, and the devices that are them. */
export default function TillsScreen() {
  const say = useSay(SYSTEM)
  const may = useMay()
  const query = useQuery(registersQuery)
  const [enrolling, setEnrolling] = useState<Register | null>(null)
  return (
    <Page title={say('tills')} lead={say('tills-lead')}>
      <Section flush>
        <Asked query={query} lines={6}>
          {registers =>
            registers.length === 0 ? (
              <Empty title={say('no-tills')}>{say('no-tills-do')}</Empty>
            ) : (
              <Registers registers={registers.filter(r => r.kind !== 'web')} enrol={setEnrolling} />
            )
          }
        </Asked>
      </Section>
      {may('access.tills') && <Devices />}
      {enrolling && <EnrolTill register={enrolling} close={() => setEnrolling(null)} />}
    </Page>
  )
}
