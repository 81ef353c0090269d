import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { settingQuery, trucksQuery } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import { DistributionTabs } from './DistributionTabs.tsx'
import { EditTruck } from './EditTruck.tsx'
import { clockText } from './lengths.ts'

type Setting = Answered<Client['distribution']['setting']>
type Truck = Answered<Client['distribution']['trucks']>[number]

const SettingForm = ({ setting }: { readonly setting: Setting }) => {
  const say = useSay(DISTRIBUTION)
  const frame = useSay(FRAME)
  const may = useMay()
  const [prefix, setPrefix] = useState(setting.gs1Prefix ?? '')
  const [wage, setWage] = useState(String(setting.wageHour))
  const [began, setBegan] = useState(setting.began ?? '')
  const deed = useDeed(server.distribution.saveSetting, {
    done: say('setting-saved'),
    touches: ['distribution'],
    quiet: true,
  })
  const ready = (prefix === '' || /^\d{4,12}$/.test(prefix)) && /^\d{1,9}$/.test(wage)
  const send = () =>
    deed.mutate({ gs1Prefix: prefix || null, wageHour: Number(wage), began: began || null, version: setting.version })
  return (
    <Section>
      <Stack>
        <Fields>
          <TextInput
            label={say('gs1-prefix')}
            description={say('gs1-prefix-hint')}
            inputMode="numeric"
            value={prefix}
            onChange={e => setPrefix(e.currentTarget.value.trim())}
          />
          <TextInput
            label={say('wage-hour')}
            inputMode="numeric"
            value={wage}
            onChange={e => setWage(e.currentTarget.value.trim())}
          />
          <TextInput
            type="date"
            label={say('began')}
            description={say('began-hint')}
            value={began}
            onChange={e => setBegan(e.currentTarget.value)}
          />
        </Fields>
        {deed.error && <FaultNote error={deed.error} />}
        {may('distribution.write') && (
          <div>
            <Button loading={deed.isPending} disabled={!ready} onClick={send}>
              {frame('save')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}

const Trucks = ({ trucks }: { readonly trucks: readonly Truck[] }) => {
  const say = useSay(DISTRIBUTION)
  const frame = useSay(FRAME)
  const format = useFormats()
  const places = usePlaces()
  const may = useMay()
  const [editing, setEditing] = useState<Truck | 'new' | null>(null)
  return (
    <Section
      title={say('trips')}
      flush
      tools={may('distribution.write') && <Button onClick={() => setEditing('new')}>{say('new-truck')}</Button>}
    >
      {trucks.length === 0 ? (
        <Empty title={say('no-trucks')}>{say('no-trucks-do')}</Empty>
      ) : (
        <DataTable
          label={say('trips')}
          rows={trucks}
          rowKey={t => t.id}
          mark={t => (t.active ? undefined : 'faded')}
          columns={[
            { key: 'plate', head: say('plate'), cell: t => t.code },
            { key: 'centre', head: say('centre'), cell: t => places.code(t.place) },
            {
              key: 'kg',
              head: say('capacity-kg'),
              align: 'end',
              cell: t => format.count(Math.floor(t.capacityGrams / 1000)),
            },
            { key: 'spots', head: say('spots'), align: 'end', cell: t => format.count(t.spots) },
            { key: 'km', head: say('km-cost'), align: 'end', hide: 'phone', cell: t => format.money(t.kmCost) },
            { key: 'hour', head: say('hour-cost'), align: 'end', hide: 'phone', cell: t => format.money(t.hourCost) },
            { key: 'leaves', head: say('leaves'), hide: 'tablet', cell: t => clockText(t.leaves) },
            {
              key: 'edit',
              head: '',
              align: 'end',
              cell: t =>
                may('distribution.write', t.place) && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setEditing(t)}
                    aria-label={`${frame('edit')} ${t.code}`}
                  >
                    {frame('edit')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {editing && <EditTruck truck={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </Section>
  )
}

/** What distribution needs to be told: prefix, wages, trucks. */
export default function SettingsScreen() {
  const say = useSay(DISTRIBUTION)
  const setting = useQuery(settingQuery)
  const trucks = useQuery(trucksQuery)
  return (
    <Page title={say('settings')} lead={say('settings-lead')}>
      <DistributionTabs />
      <Asked query={setting} lines={4}>
        {it => <SettingForm key={it.version} setting={it} />}
      </Asked>
      <Asked query={trucks} lines={4}>
        {those => <Trucks trucks={those} />}
      </Asked>
    </Page>
  )
}
