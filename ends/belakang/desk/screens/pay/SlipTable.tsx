import { Button } from '@mantine/core'
import { useState } from 'react'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Slip, WholeRun } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { OneSlip } from './OneSlip.tsx'

/** Everybody's slip in a line; one is opened whole. */
export const SlipTable = ({ run }: { readonly run: WholeRun }) => {
  const say = useSay(PAY)
  const format = useFormats()
  const [open, setOpen] = useState<Slip | null>(null)
  return (
    <>
      <DataTable
        label={say('slips')}
        rows={run.slips}
        rowKey={s => s.employee}
        columns={[
          {
            key: 'name',
            head: say('name'),
            cell: s => (
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen(s)}>
                {s.name}
              </Button>
            ),
          },
          { key: 'number', head: say('number'), hide: 'phone', cell: s => s.number },
          { key: 'gross', head: say('gross'), align: 'end', hide: 'tablet', cell: s => format.money(s.gross) },
          { key: 'tax', head: say('tax'), align: 'end', hide: 'phone', cell: s => format.money(s.tax) },
          { key: 'net', head: say('net'), align: 'end', cell: s => <b>{format.money(s.net)}</b> },
          { key: 'cost', head: say('cost'), align: 'end', hide: 'tablet', cell: s => format.money(s.cost) },
        ]}
      />
      {open && <OneSlip run={run} slip={open} close={() => setOpen(null)} />}
    </>
  )
}
