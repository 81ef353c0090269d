import { Link } from '@tanstack/react-router'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Tag } from '../../../parts/Bits.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { CHECK_FILES, RETURN_REASONS, RETURN_VERDICTS } from '../../../words/check-files.ts'
import { useSay } from '../../../words/words.ts'
import type { ReturnRow } from './file-queries.ts'

/** A reason of a bank in words, behind its code. */
export const useReason = () => {
  const say = useSay(RETURN_REASONS)
  return (code: string) => (code in RETURN_REASONS ? `${code} · ${say(code as keyof typeof RETURN_REASONS)}` : code)
}

/** What came back, the newest first; its number leads to its cheque. */
export const ReturnsTable = ({ rows }: { readonly rows: readonly ReturnRow[] }) => {
  const say = useSay(CHECK_FILES)
  const verdict = useSay(RETURN_VERDICTS)
  const reason = useReason()
  const format = useFormats()
  const language = useLanguage()
  const columns: readonly Column<ReturnRow>[] = [
    {
      ...{ key: 'serial', head: say('serial') },
      cell: it =>
        it.item ? (
          <Link to="/checks/$id" params={{ id: it.item }}>
            {it.serial || '…'}
          </Link>
        ) : (
          it.serial || '…'
        ),
    },
    { key: 'account', head: say('account'), hide: 'phone', cell: it => it.account },
    {
      ...{ key: 'amount', head: say('amount'), align: 'end' },
      cell: it => formatMoney(it.amount, it.currency, language),
    },
    { key: 'reason', head: say('reason'), hide: 'phone', cell: it => reason(it.reason) },
    {
      ...{ key: 'verdict', head: say('verdict') },
      cell: it => (
        <Tag tone={it.item ? 'good' : it.verdict === 'dismissed' ? 'plain' : 'warn'}>{verdict(it.verdict)}</Tag>
      ),
    },
    { key: 'file', head: say('file'), hide: 'tablet', cell: it => `${it.name} · ${format.day(it.day)}` },
  ]
  return <DataTable label={say('all')} columns={columns} rows={rows} rowKey={it => it.id} />
}
