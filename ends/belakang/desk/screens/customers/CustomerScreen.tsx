import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Facts, Split, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type CustomerProfile, profileQuery } from '../../server/customer-queries.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'
import { ConsentList } from './ConsentList.tsx'
import { DutyPart } from './DutyPart.tsx'

const Figures = ({ it }: { readonly it: CustomerProfile }) => {
  const say = useSay(CUSTOMERS)
  const format = useFormats()
  const language = useLanguage()
  const day = (at: string | null) => (at ? format.day(at) : '–')
  return (
    <Section title={say('figures')}>
      <Facts
        rows={[
          [say('purchases'), format.count(it.purchases)],
          [say('spent'), format.money(it.spent)],
          [say('first-day'), day(it.firstDay)],
          [say('last-day'), day(it.lastDay)],
          [say('points'), format.count(it.points)],
          it.tier !== null && [say('tier'), it.tier[language]],
        ]}
      />
    </Section>
  )
}

const Known = ({ it }: { readonly it: CustomerProfile }) => {
  const say = useSay(CUSTOMERS)
  const format = useFormats()
  return (
    <Section title={say('known')}>
      <Facts
        rows={[
          [say('phone'), it.phone ?? '–'],
          [say('email'), it.email ?? '–'],
          it.birthday !== null && [say('birthday'), format.day(it.birthday)],
          it.memberCard !== null && [say('card'), it.memberCard],
          it.group !== null && [say('field-group'), it.group],
          [
            say('in-segments'),
            it.segments.length === 0
              ? say('in-none')
              : it.segments.map(s => (
                  <div key={s.id}>
                    <Link to="/customers/segments/$id" params={{ id: s.id }}>
                      {s.name}
                    </Link>
                  </div>
                )),
          ],
        ]}
      />
    </Section>
  )
}

const Bought = ({ it }: { readonly it: CustomerProfile }) => {
  const say = useSay(CUSTOMERS)
  const format = useFormats()
  return (
    <Section title={say('bought')} flush>
      {it.bought.length === 0 ? (
        <Empty title={say('nothing-bought')} />
      ) : (
        <DataTable
          label={say('bought')}
          rows={it.bought}
          rowKey={b => b.sale}
          columns={[
            {
              key: 'day',
              head: say('day'),
              cell: b => (
                <Link to="/sales/$id" params={{ id: b.sale }}>
                  {format.day(b.day)}
                </Link>
              ),
            },
            { key: 'total', head: say('spent'), align: 'end', cell: b => format.money(b.total) },
          ]}
        />
      )}
    </Section>
  )
}

/** One customer from every side: who they are, what they buy, where they belong, what they agreed to. */
export default function CustomerScreen() {
  const say = useSay(CUSTOMERS)
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(profileQuery(id))
  return (
    <Page title={query.data?.name ?? say('title')} above={<Link to="/customers/find">{say('find')}</Link>}>
      <Asked query={query} lines={8}>
        {it => (
          <Split>
            <Stack>
              <ConsentList party={it.party} />
              <Bought it={it} />
            </Stack>
            <Stack>
              <Figures it={it} />
              <Known it={it} />
              <DutyPart party={it.party} name={it.name} />
            </Stack>
          </Split>
        )}
      </Asked>
    </Page>
  )
}
