import { Button } from '@mantine/core'
import type { WholeRun } from '../../server/pay-queries.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { transfersCsv } from './transfers-csv.ts'

/** The transfers of a run that another person has approved, for whoever takes them to the bank. */
export const BankFile = ({ run }: { readonly run: WholeRun }) => {
  const say = useSay(PAY)
  if (run.state !== 'approved' && run.state !== 'paid') return null
  const download = () => {
    const url = URL.createObjectURL(new Blob([transfersCsv(run)], { type: 'text/csv' }))
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: `gaji-${run.month.slice(0, 7)}.csv`,
    })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Button size="compact-sm" variant="light" onClick={download}>
      {say('bank-file')}
    </Button>
  )
}
