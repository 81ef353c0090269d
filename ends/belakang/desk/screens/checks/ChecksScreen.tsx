import { Button, Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Stack } from '../../parts/Bits.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { CHECK_KINDS, CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import { type CheckRow, type CheckStateWord, checksQuery, figuresQuery } from './check-queries.ts'
import { OddTags } from './OddTags.tsx'
import { StateBar } from './StateBar.tsx'
import { StateTag } from './StateTag.tsx'
import { StepBar } from './StepBar.tsx'

const useColumns = (): readonly Column<CheckRow>[] => {
  const say = useSay(CHECKS)
  const kind = useSay(CHECK_KINDS)
  const language = useLanguage()
  const format = useFormats()
  return [
    {
      ...{ key: 'serial', head: say('serial') },
      cell: it => (
        <Link to="/checks/$id" params={{ id: it.id }}>
          {it.serial || '…'}
        </Link>
      ),
    },
    { key: 'kind', head: say('kind'), hide: 'phone', cell: it => kind(it.kind) },
    { key: 'bank', head: say('bank'), hide: 'phone', cell: it => it.routing },
    { key: 'account', head: say('account'), hide: 'phone', cell: it => it.account },
    {
      ...{ key: 'amount', head: say('amount'), align: 'end' },
      cell: it => formatMoney(it.amount, it.currency, language),
    },
    {
      ...{ key: 'effective', head: say('effective'), hide: 'tablet' },
      cell: it => (it.effective ? format.day(it.effective) : ''),
    },
    { key: 'state', head: say('state'), cell: it => <StateTag state={it.state} /> },
    { key: 'odd', head: say('odd'), hide: 'tablet', cell: it => <OddTags check={it} /> },
  ]
}

/** Cheques by where they stand, and what can be done with many at once. */
export default function ChecksScreen() {
  const say = useSay(CHECKS)
  const may = useMay()
  const [state, setState] = useState<CheckStateWord | null>(null)
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 250)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const query = useQuery(checksQuery(state, asked))
  const odd = (useQuery(figuresQuery).data ?? []).reduce((sum, row) => sum + row.odd, 0)
  const columns = useColumns()
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setChosen(next)
  }
  const picking: Column<CheckRow> = {
    ...{ key: 'pick', head: '', width: '36px' },
    cell: it => (
      <Checkbox
        aria-label={it.serial}
        checked={chosen.has(it.id)}
        onChange={e => choose([it.id], e.currentTarget.checked)}
      />
    ),
  }
  const rows = query.data ?? []
  const taken = rows.filter(it => chosen.has(it.id))
  const tools = (
    <>
      <Button component={Link} to="/checks/positive-pay" variant="default">
        {say('pay')}
      </Button>
      <Button component={Link} to="/checks/black-list" variant="default">
        {say('black-list')}
      </Button>
      <Button component={Link} to="/checks/files" variant="default">
        {say('files')}
      </Button>
      <Button component={Link} to="/checks/statements" variant="default">
        {say('statements')}
      </Button>
      {may('checks.write') && (
        <>
          <Button component={Link} to="/checks/queue" variant={odd > 0 ? 'light' : 'default'}>
            {odd > 0 ? say('queue-n', { n: odd }) : say('queue')}
          </Button>
          <Button component={Link} to="/checks/capture">
            {say('capture')}
          </Button>
        </>
      )}
    </>
  )
  return (
    <Page title={say('title')} lead={say('lead')} tools={tools}>
      <Stack>
        <StateBar
          state={state}
          onState={it => {
            setState(it)
            setChosen(new Set())
          }}
        />
        {taken.length > 0 && <StepBar chosen={taken} onDone={() => setChosen(new Set())} />}
        <Section
          flush
          tools={
            <TextInput
              type="search"
              aria-label={say('search')}
              placeholder={say('search')}
              value={text}
              onChange={e => setText(e.currentTarget.value)}
              w={260}
            />
          }
          title={
            may('checks.write') && rows.length > 0 ? (
              <Checkbox
                label={say('all')}
                checked={taken.length === rows.length}
                indeterminate={taken.length > 0 && taken.length < rows.length}
                onChange={e =>
                  choose(
                    rows.map(it => it.id),
                    e.currentTarget.checked,
                  )
                }
              />
            ) : undefined
          }
        >
          <Asked query={query}>
            {found =>
              found.length === 0 ? (
                <Empty title={say('none')}>{say('none-do')}</Empty>
              ) : (
                <DataTable
                  label={say('title')}
                  columns={may('checks.write') ? [picking, ...columns] : columns}
                  rows={found}
                  rowKey={it => it.id}
                />
              )
            }
          </Asked>
        </Section>
      </Stack>
    </Page>
  )
}
