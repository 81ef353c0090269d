import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Confirm } from '../../parts/Confirm.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePeople } from '../../parts/names.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useAgo, useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { SYSTEM } from '../../words/system.ts'
import { useSay } from '../../words/words.ts'

type Device = Answered<Client['access']['devices']>[number]

/** Devices that are tills now; one that is lost or leaves is revoked here. */
export const Devices = () => {
  const say = useSay(SYSTEM)
  const ago = useAgo()
  const format = useFormats()
  const person = usePeople()
  const query = useQuery({
    queryKey: ['access', 'devices'],
    queryFn: () => server.access.devices({ revoked: false }),
  })
  const [revoking, setRevoking] = useState<Device | null>(null)
  const deed = useDeed(server.access.revokeDevice, {
    done: say('revoked'),
    touches: ['access'],
    quiet: true,
    after: () => setRevoking(null),
  })
  return (
    <Section title={say('devices')} flush>
      <Asked query={query}>
        {devices =>
          devices.length === 0 ? (
            <Empty title={say('no-device')} />
          ) : (
            <DataTable
              label={say('devices')}
              rows={devices}
              rowKey={d => d.id}
              columns={[
                {
                  key: 'till',
                  head: say('till'),
                  cell: d => (
                    <>
                      <b>{d.name}</b> <span className="quiet">{d.about}</span>
                    </>
                  ),
                },
                {
                  key: 'enrolled',
                  head: say('enrolled-at'),
                  hide: 'phone',
                  cell: d => `${format.date(d.enrolledAt)} · ${person(d.enrolledBy)}`,
                },
                { key: 'seen', head: say('last-seen'), cell: d => (d.lastSeenAt ? ago(d.lastSeenAt) : say('never')) },
                {
                  key: 'do',
                  head: '',
                  align: 'end',
                  cell: d => (
                    <Button size="compact-sm" variant="subtle" color="red" onClick={() => setRevoking(d)}>
                      {say('revoke')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Asked>
      {revoking && (
        <Confirm
          title={say('revoke-title')}
          deed={say('revoke')}
          busy={deed.isPending}
          error={deed.error}
          onDo={() => deed.mutate({ device: revoking.id })}
          onClose={() => setRevoking(null)}
        >
          {say('revoke-what', { device: `${revoking.name} ${revoking.about}`.trim() })}
        </Confirm>
      )}
    </Section>
  )
}
