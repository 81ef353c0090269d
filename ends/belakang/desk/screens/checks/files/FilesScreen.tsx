import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { Facts, Stack, Tag } from '../../../parts/Bits.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page, Section } from '../../../parts/Page.tsx'
import { CHECK_FILES, RETURN_VERDICTS } from '../../../words/check-files.ts'
import { CHECKS } from '../../../words/checks.ts'
import { useSay } from '../../../words/words.ts'
import { type ReturnRow, returnsQuery } from './file-queries.ts'
import { ReturnsTable, useReason } from './ReturnsTable.tsx'
import { SettleReturn } from './SettleReturn.tsx'
import { TakeFiles } from './TakeFiles.tsx'

const OpenReturn = ({ row }: { readonly row: ReturnRow }) => {
  const say = useSay(CHECK_FILES)
  const verdict = useSay(RETURN_VERDICTS)
  const reason = useReason()
  return (
    <Stack>
      <Facts
        rows={[
          [say('serial'), row.serial || '…'],
          [say('account'), row.account || '…'],
          [say('amount'), formatMoney(row.amount, row.currency, useLanguage())],
          [say('reason'), reason(row.reason)],
          [say('file'), row.name],
          [
            say('verdict'),
            <Tag key="verdict" tone="warn">
              {verdict(row.verdict)}
            </Tag>,
          ],
        ]}
      />
      <SettleReturn row={row} />
    </Stack>
  )
}

/** Files of banks: where they are dropped, what they gave back, and what of that waits for a person. */
export default function FilesScreen() {
  const say = useSay(CHECK_FILES)
  const checks = useSay(CHECKS)
  const may = useMay()
  const open = useQuery(returnsQuery(true))
  const all = useQuery(returnsQuery(false))
  const next = open.data?.[0]
  return (
    <Page title={say('title')} lead={say('lead')} above={<Link to="/checks">{checks('title')}</Link>}>
      <Stack>
        {may('checks.write') && <TakeFiles />}
        {may('checks.write') && next && (
          <Section title={`${say('open')} · ${open.data!.length}`} note={say('open-do')}>
            <OpenReturn key={next.id} row={next} />
          </Section>
        )}
        <Section flush title={say('all')}>
          <Asked query={all}>
            {rows =>
              rows.length === 0 ? (
                <Empty title={say('all-none')}>{say('all-none-do')}</Empty>
              ) : (
                <ReturnsTable rows={rows} />
              )
            }
          </Asked>
        </Section>
      </Stack>
    </Page>
  )
}
