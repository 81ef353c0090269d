import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useRegisters } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import type { Place, Register } from '../../server/kinds.ts'
import { placesQuery } from '../../server/queries.ts'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'
import { EditPlace } from './EditPlace.tsx'
import { EditRegister } from './EditRegister.tsx'
import { SetupTabs } from './SetupTabs.tsx'

const Rows = ({ places }: { readonly places: readonly Place[] }) => {
  const say = useSay(SETUP)
  const registers = useRegisters()
  const [register, setRegister] = useState<{ place: Place; register: Register | null } | null>(null)
  const of = (place: Place) => registers.list.filter(r => r.place === place.id)
  return (
    <>
      <DataTable
        label={say('places')}
        rows={places}
        rowKey={p => p.id}
        mark={p => (p.active ? undefined : 'faded')}
        columns={[
          { key: 'code', head: say('code'), width: '90px', cell: p => <b>{p.code}</b> },
          {
            key: 'name',
            head: say('name'),
            cell: p => (
              <>
                <Link to="/places/$id" params={{ id: p.id }}>
                  {p.name}
                </Link>{' '}
                {!p.active && <Tag>{say('inactive')}</Tag>}
                <div className="quiet">{p.address}</div>
              </>
            ),
          },
          { key: 'kind', head: say('kind'), hide: 'phone', cell: p => say(`kind-${p.kind}`) },
          {
            key: 'registers',
            head: say('registers'),
            cell: p => (
              <span style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
                {of(p).map(r => (
                  <Button
                    key={r.id}
                    size="compact-sm"
                    variant="default"
                    c={r.active ? undefined : 'dimmed'}
                    onClick={() => setRegister({ place: p, register: r })}
                  >
                    {r.code}
                  </Button>
                ))}
                {(p.kind === 'shop' || p.kind === 'web') && (
                  <Button
                    size="compact-sm"
                    variant="light"
                    aria-label={`${say('new-register')} ${p.code}`}
                    onClick={() => setRegister({ place: p, register: null })}
                  >
                    +
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {register && (
        <EditRegister
          place={register.place}
          register={register.register}
          taken={of(register.place).map(r => r.code)}
          close={() => setRegister(null)}
        />
      )}
    </>
  )
}

/** Places, and the registers at each. */
export default function PlacesScreen() {
  const say = useSay(SETUP)
  const query = useQuery(placesQuery)
  const [making, setMaking] = useState(false)
  return (
    <Page
      title={say('places')}
      lead={say('places-lead')}
      tools={<Button onClick={() => setMaking(true)}>{say('new-place')}</Button>}
    >
      <SetupTabs />
      <Section flush>
        <Asked query={query} lines={6}>
          {places =>
            places.length === 0 ? (
              <Empty title={say('places-none')}>{say('places-none-do')}</Empty>
            ) : (
              <Rows places={places} />
            )
          }
        </Asked>
      </Section>
      {making && <EditPlace place={null} close={() => setMaking(false)} />}
    </Page>
  )
}
