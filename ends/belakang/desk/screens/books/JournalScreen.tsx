import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useAccountNames } from '../../parts/account-name.ts'
import { Tag } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { usePeople } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { entryQuery, journalQuery } from '../../server/book-queries.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { BOOKS, ENTRY_WHY } from '../../words/books.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import { BooksTabs } from './BooksTabs.tsx'
import { Postings } from './Postings.tsx'
import { ReverseEntry } from './ReverseEntry.tsx'

type Lines = Answered<Client['books']['journal']>

const entriesOf = (lines: Lines): readonly Lines[] => {
  const entries = new Map<string, Lines>()
  for (const line of lines) entries.set(line.entry, [...(entries.get(line.entry) ?? []), line])
  return [...entries.values()]
}

export const useEntryWhy = () => {
  const why = useSay(ENTRY_WHY)
  return (word: string) => (word in ENTRY_WHY ? why(word as keyof typeof ENTRY_WHY) : word)
}

const Entry = ({ lines, reverse }: { readonly lines: Lines; readonly reverse: (entry: string) => void }) => {
  const say = useSay(BOOKS)
  const why = useEntryWhy()
  const format = useFormats()
  const person = usePeople()
  const names = useAccountNames(lines.flatMap(line => [line.debit, line.credit]))
  const may = useMay()
  const head = lines[0]!
  return (
    <Section
      flush
      title={why(head.why)}
      note={`${format.dateTime(head.at)} · ${person(head.who)}`}
      tools={
        <>
          {head.reverses && <Tag tone="warn">{say('reverses')}</Tag>}
          {may('sales.read') && (head.why === 'sale' || head.why === 'void') && (
            <Link to="/sales/$id" params={{ id: head.ref }}>
              {say('see-sale')}
            </Link>
          )}
          {may('books.post') && !head.reverses && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => reverse(head.entry)}>
              {say('reverse')}
            </Button>
          )}
        </>
      }
    >
      <Postings
        lines={lines}
        label={why(head.why)}
        link={(account, unit) => (
          <Link to="/books/account" search={{ account, unit, chart: undefined }}>
            {names.account(account)}
          </Link>
        )}
      />
    </Section>
  )
}

const PAGE = 25

/** The newest entries, or all about one thing. */
export default function JournalScreen() {
  const say = useSay(BOOKS)
  const frame = useSay(FRAME)
  const [ref, setRef] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const [reversing, setReversing] = useState<string | null>(null)
  const about = ref.trim()
  const newest = useQuery({ ...journalQuery(limit), enabled: about === '', placeholderData: keepPreviousData })
  const found = useQuery({ ...entryQuery(about), enabled: about !== '' })
  const query = about === '' ? newest : found
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <TextInput
          aria-label={say('ref')}
          placeholder={say('ref')}
          value={ref}
          onChange={e => setRef(e.currentTarget.value)}
          w={330}
        />
      }
    >
      <BooksTabs />
      <Asked query={query} lines={12}>
        {lines =>
          lines.length === 0 ? (
            <Section>
              <Empty title={say('none')}>{say('none-do')}</Empty>
            </Section>
          ) : (
            <>
              {entriesOf(lines).map(entry => (
                <Entry key={entry[0]!.entry} lines={entry} reverse={setReversing} />
              ))}
              {about === '' && entriesOf(lines).length >= limit && limit < 500 && (
                <Button variant="default" loading={query.isFetching} onClick={() => setLimit(limit + PAGE)}>
                  {frame('load-more')}
                </Button>
              )}
            </>
          )
        }
      </Asked>
      <ReverseEntry entry={reversing} close={() => setReversing(null)} />
    </Page>
  )
}
