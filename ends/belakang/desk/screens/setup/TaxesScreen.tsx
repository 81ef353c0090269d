import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Taxes } from '../../server/kinds.ts'
import { taxesQuery } from '../../server/queries.ts'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'
import { NewTaxRule } from './NewTaxRule.tsx'
import { SetupTabs } from './SetupTabs.tsx'
import { effectivePercent } from './tax-fractions.ts'

const Rules = ({ taxes }: { readonly taxes: Taxes }) => {
  const say = useSay(SETUP)
  const language = useLanguage()
  const format = useFormats()
  const className = (code: string) => {
    const it = taxes.classes.find(c => c.code === code)
    return it ? (language === 'id' ? it.nameId : it.nameEn) : code
  }
  const fraction = ({ num, den }: { num: number; den: number }) => (num === den ? '1' : `${num}/${den}`)
  const rows = [...taxes.rules].sort((a, b) => (a.taxClass + b.from < b.taxClass + a.from ? -1 : 1))
  return (
    <DataTable
      label={say('taxes')}
      rows={rows}
      rowKey={r => `${r.taxClass} ${r.from}`}
      mark={r => (r.to ? 'faded' : undefined)}
      columns={[
        { key: 'class', head: say('class'), cell: r => <b>{className(r.taxClass)}</b> },
        { key: 'from', head: say('from'), cell: r => <span className="number">{format.day(r.from)}</span> },
        { key: 'to', head: say('to'), cell: r => (r.to ? format.day(r.to) : say('no-end')) },
        { key: 'rate', head: say('rate'), align: 'end', hide: 'phone', cell: r => fraction(r.rate) },
        { key: 'base', head: say('base'), align: 'end', hide: 'phone', cell: r => fraction(r.dpp) },
        {
          key: 'effective',
          head: say('effective'),
          align: 'end',
          cell: r => <b>{effectivePercent(r.rate, r.dpp, language)}</b>,
        },
        { key: 'source', head: say('source'), hide: 'tablet', cell: r => <span className="quiet">{r.source}</span> },
      ]}
    />
  )
}

/** Tax classes and their rules by date. */
export default function TaxesScreen() {
  const say = useSay(SETUP)
  const query = useQuery(taxesQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={say('taxes')}
      lead={say('taxes-lead')}
      tools={query.data && <Button onClick={() => setAdding(true)}>{say('new-rule')}</Button>}
    >
      <SetupTabs />
      <Section flush>
        <Asked query={query} lines={6}>
          {taxes => (taxes.rules.length === 0 ? <Empty title={say('no-rules')} /> : <Rules taxes={taxes} />)}
        </Asked>
      </Section>
      {adding && query.data && <NewTaxRule taxes={query.data} close={() => setAdding(false)} />}
    </Page>
  )
}
