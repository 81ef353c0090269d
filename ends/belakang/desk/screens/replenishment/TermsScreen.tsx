import { useQuery } from '@tanstack/react-query'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { termsQuery } from '../../server/replenishment-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import { NewTerms } from './NewTerms.tsx'
import { PolicyForm } from './PolicyForm.tsx'
import { ReplenishmentTabs } from './ReplenishmentTabs.tsx'

type Terms = Answered<Client['replenishment']['terms']['list']>['terms'][number]

const SavedTerms = ({ rows }: { readonly rows: readonly Terms[] }) => {
  const say = useSay(REPLENISHMENT)
  const frame = useSay(FRAME)
  const format = useFormats()
  const may = useMay()
  const remove = useDeed((id: string) => server.replenishment.terms.remove({ id }), { touches: ['replenishment'] })
  const or = (value: number | null, write: (n: number) => string = String) => (value === null ? '–' : write(value))
  return (
    <DataTable
      label={say('terms')}
      rows={rows}
      rowKey={row => row.id}
      columns={[
        { key: 'item', head: say('item'), cell: row => row.itemName ?? say('every-item') },
        { key: 'place', head: say('place'), cell: row => row.placeCode ?? say('every-place') },
        {
          key: 'source',
          head: say('source'),
          cell: row => row.supplierName ?? (row.source ? say(`source-${row.source}`) : '–'),
        },
        { key: 'lead', head: say('lead-days'), align: 'end', cell: row => or(row.leadDays) },
        { key: 'pack', head: say('pack'), align: 'end', cell: row => or(row.pack, format.qty) },
        { key: 'least', head: say('least'), align: 'end', hide: 'tablet', cell: row => or(row.least, format.qty) },
        { key: 'most', head: say('most'), align: 'end', hide: 'tablet', cell: row => or(row.most, format.qty) },
        {
          ...{ key: 'room', head: say('room-kg'), align: 'end', hide: 'tablet' },
          cell: row => or(row.roomGrams, format.qty),
        },
        { key: 'service', head: say('service'), hide: 'tablet', cell: row => row.service ?? '–' },
        {
          key: 'remove',
          head: '',
          align: 'end',
          cell: row =>
            may('purchasing.write') && (
              <button type="button" className="link" onClick={() => remove.mutate(row.id)}>
                {frame('remove')}
              </button>
            ),
        },
      ]}
    />
  )
}

/** What planning goes by: the company's policy, and the terms of items and places that are otherwise. */
export default function TermsScreen() {
  const say = useSay(REPLENISHMENT)
  const may = useMay()
  const query = useQuery(termsQuery)
  return (
    <Page title={say('terms')} lead={say('terms-lead')}>
      <ReplenishmentTabs />
      <Asked query={query} lines={10}>
        {({ policy, services, terms }) => (
          <>
            <Section title={say('policy')}>
              <PolicyForm key={JSON.stringify(policy)} policy={policy} locked={!may('purchasing.approve')} />
            </Section>
            {may('purchasing.write') && (
              <Section title={say('new-terms')}>
                <NewTerms services={services} />
              </Section>
            )}
            <Section flush title={say('terms')}>
              {terms.length === 0 ? (
                <Empty title={say('terms-none')}>{say('terms-none-do')}</Empty>
              ) : (
                <SavedTerms rows={terms} />
              )}
            </Section>
          </>
        )}
      </Asked>
    </Page>
  )
}
