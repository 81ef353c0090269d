import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { partyCustomersQuery } from '../../server/wholesale-queries.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'
import { CustomersTabs } from './CustomersTabs.tsx'

const Found = ({ text }: { readonly text: string }) => {
  const say = useSay(CUSTOMERS)
  const query = useQuery(partyCustomersQuery(text))
  return (
    <Asked query={query} lines={6}>
      {rows =>
        rows.length === 0 ? (
          <Empty title={say('nobody-found')}>{say('nobody-found-do')}</Empty>
        ) : (
          <DataTable
            label={say('find')}
            rows={rows}
            rowKey={it => it.id}
            columns={[
              {
                key: 'name',
                head: say('name'),
                cell: it => (
                  <Link to="/customers/$id" params={{ id: it.id }}>
                    <b>{it.name}</b>
                  </Link>
                ),
              },
              { key: 'phone', head: say('phone'), align: 'end', cell: it => it.phone ?? '–' },
            ]}
          />
        )
      }
    </Asked>
  )
}

/** Finds one customer by name, telephone or card. */
export default function FindScreen() {
  const say = useSay(CUSTOMERS)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  return (
    <Page title={say('title')} lead={say('find-lead')}>
      <CustomersTabs />
      <TextInput
        aria-label={say('search')}
        placeholder={say('search')}
        value={typed}
        onChange={e => setTyped(e.currentTarget.value)}
        data-autofocus
      />
      <Section flush>
        {text.length < 2 ? <Empty title={say('find')}>{say('search-do')}</Empty> : <Found text={text} />}
      </Section>
    </Page>
  )
}
