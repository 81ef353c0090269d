import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { useAccountNames } from '../../../parts/account-name.ts'
import { useMay } from '../../../parts/may.ts'
import { Page, Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { entryQuery } from '../../../server/book-queries.ts'
import { companyQuery } from '../../../server/queries.ts'
import { BOOKS } from '../../../words/books.ts'
import { OPENING } from '../../../words/opening.ts'
import { useSay } from '../../../words/words.ts'
import { BooksTabs } from '../BooksTabs.tsx'
import { Postings } from '../Postings.tsx'
import { OpeningForm } from './OpeningForm.tsx'

/** Entries of opening balances are found by this reference. */
const REF = 'opening-balances'

const Posted = () => {
  const say = useSay(OPENING)
  const books = useSay(BOOKS)
  const format = useFormats()
  const names = useAccountNames()
  const query = useQuery(entryQuery(REF))
  return (
    <Asked query={query}>
      {lines =>
        lines.length === 0 ? (
          <Section title={say('before')}>
            <Empty title={say('before-none')}>{say('before-none-do')}</Empty>
          </Section>
        ) : (
          [...Map.groupBy(lines, line => line.entry).values()].map(entry => (
            <Section
              key={entry[0]!.entry}
              flush
              title={say('before')}
              note={`${format.day(entry[0]!.day)}${entry[0]!.reverses ? ` · ${books('reverses')}` : ''}`}
              tools={<Link to="/books/journal">{say('see-journal')}</Link>}
            >
              <Postings lines={entry} label={say('before')} link={account => names.account(account)} />
            </Section>
          ))
        )
      }
    </Asked>
  )
}

/** What a company owns and owes on the day it begins. */
export default function OpeningScreen() {
  const say = useSay(OPENING)
  const books = useSay(BOOKS)
  const may = useMay()
  const company = useQuery(companyQuery)
  return (
    <Page title={books('title')} lead={say('lead')}>
      <BooksTabs />
      {may('books.post') && company.data && <OpeningForm currency={company.data.currency} />}
      <Posted />
    </Page>
  )
}
