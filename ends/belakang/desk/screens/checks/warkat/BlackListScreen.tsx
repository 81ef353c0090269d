import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { BLACK_LIST_TERMS } from '#modules/checks/rules/index.ts'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { Tag } from '../../../parts/Bits.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { Page, Section } from '../../../parts/Page.tsx'
import { DayPick } from '../../../parts/Pickers.tsx'
import { useFormats, useToday } from '../../../parts/use-formats.ts'
import { BLACK_LIST } from '../../../words/black-list.ts'
import { CHECKS } from '../../../words/checks.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Checks.module.css'
import { type DrawerRow, drawersQuery } from './black-list-queries.ts'

const useColumns = (): readonly Column<DrawerRow>[] => {
  const say = useSay(BLACK_LIST)
  const checks = useSay(CHECKS)
  const language = useLanguage()
  const format = useFormats()
  return [
    {
      ...{ key: 'drawer', head: say('drawer') },
      cell: it => (
        <>
          <b>{it.account}</b>
          <div className="quiet">
            {checks('bank')} {it.routing}
          </div>
          <Tag tone={it.standing === 'listed' ? 'bad' : 'warn'}>
            {say(it.standing, { day: it.until ? format.day(it.until) : '' })}
          </Tag>
        </>
      ),
    },
    {
      ...{ key: 'refusals', head: say('refusals') },
      cell: it => (
        <ul className={styles.refusals}>
          {it.refusals.map(refusal => (
            <li key={`${refusal.item}/${refusal.day}`}>
              {format.day(refusal.day)} ·{' '}
              <Link to="/checks/$id" params={{ id: refusal.item }}>
                {refusal.serial || '…'}
              </Link>{' '}
              · {formatMoney(refusal.amount, 'IDR', language)}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

/** Drawers on the black list or warned, on any day, and the refused warkat that led to it. */
export default function BlackListScreen() {
  const say = useSay(BLACK_LIST)
  const checks = useSay(CHECKS)
  const today = useToday()
  const [day, setDay] = useState('')
  const query = useQuery(drawersQuery(day || today))
  const columns = useColumns()
  const { times, windowMonths: months, great } = BLACK_LIST_TERMS
  return (
    <Page
      title={say('title')}
      lead={say('lead', { times, months, great: formatMoney(great, 'IDR', useLanguage()) })}
      above={<Link to="/checks">{checks('title')}</Link>}
      tools={<DayPick label={say('day')} value={day || today} onChange={setDay} />}
    >
      <Section flush>
        <Asked query={query}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('none')}>{say('none-do')}</Empty>
            ) : (
              <DataTable label={say('title')} columns={columns} rows={rows} rowKey={it => it.drawer} />
            )
          }
        </Asked>
      </Section>
    </Page>
  )
}
