import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { useAccountNames } from '../../parts/account-name.ts'
import { Section } from '../../parts/Page.tsx'
import type { Answered, Client } from '../../server/contract.ts'
import { Postings } from '../books/Postings.tsx'

type EntryProps = { readonly query: UseQueryResult<Answered<Client['books']['journal']>>; readonly title: string }

/** What the books say of it, in words. */
export const Entry = ({ query, title }: EntryProps) => {
  const names = useAccountNames((query.data ?? []).flatMap(line => [line.debit, line.credit]))
  return (
    <Section title={title} flush>
      <Asked query={query}>
        {lines => (
          <Postings
            lines={lines}
            label={title}
            link={(account, unit) => (
              <Link to="/books/account" search={{ account, unit, chart: undefined }}>
                {names.account(account)}
              </Link>
            )}
          />
        )}
      </Asked>
    </Section>
  )
}
