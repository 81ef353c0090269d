import { Link } from '@tanstack/react-router'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Tag } from '../../../parts/Bits.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { Section } from '../../../parts/Page.tsx'
import { PAY_PROBLEMS_SAID, POSITIVE_PAY } from '../../../words/positive-pay.ts'
import { useSay } from '../../../words/words.ts'
import type { PayRow } from './pay-queries.ts'

/** What was decided, by a person or at the cut-off. */
export const DecidedTable = ({ rows }: { readonly rows: readonly PayRow[] }) => {
  const say = useSay(POSITIVE_PAY)
  const problem = useSay(PAY_PROBLEMS_SAID)
  const language = useLanguage()
  if (rows.length === 0) return null
  const columns: readonly Column<PayRow>[] = [
    {
      ...{ key: 'serial', head: say('serial') },
      cell: it => (
        <Link to="/checks/$id" params={{ id: it.item }}>
          {it.serial || '…'}
        </Link>
      ),
    },
    { key: 'account', head: say('account'), hide: 'phone', cell: it => it.account },
    {
      ...{ key: 'amount', head: say('amount'), align: 'end' },
      cell: it => formatMoney(it.amount, it.currency, language),
    },
    { key: 'problem', head: say('problem'), hide: 'phone', cell: it => problem(it.problem) },
    {
      ...{ key: 'outcome', head: say('outcome') },
      cell: it => <Tag tone={it.decided === 'pay' ? 'good' : 'plain'}>{say(it.decided ?? 'return')}</Tag>,
    },
  ]
  return (
    <Section flush title={say('decided')}>
      <DataTable label={say('decided')} columns={columns} rows={rows} rowKey={it => it.item} />
    </Section>
  )
}
