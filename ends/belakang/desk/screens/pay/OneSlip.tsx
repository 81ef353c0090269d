import { Modal } from '@mantine/core'
import { Facts, Stack } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Slip, WholeRun } from '../../server/pay-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'
import { AddExtra } from './AddExtra.tsx'

type OneSlipProps = { readonly run: WholeRun; readonly slip: Slip; readonly close: () => void }
type Line = { readonly code: string; readonly amount: number }

/** One payslip whole: what was earned, what was taken off, what the company pays on top. */
export const OneSlip = ({ run, slip, close }: OneSlipProps) => {
  const say = useSay(PAY)
  const frame = useSay(FRAME)
  const format = useFormats()
  // What people wrote themselves, a bonus or a loan, stands as they wrote it.
  const word = (code: string) => (`line-${code}` in PAY ? say(`line-${code}` as keyof typeof PAY) : code)
  const rows = (lines: readonly Line[]) => lines.map(l => [word(l.code), format.money(l.amount)] as const)
  const employer = Object.entries(slip.employer).map(([code, amount]) => ({ code, amount }))
  return (
    <Modal opened onClose={close} title={slip.name} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <h3>{say('earned')}</h3>
        <Facts rows={rows(slip.earned)} />
        <h3>{say('taken-off')}</h3>
        <Facts rows={rows(slip.takenOff)} />
        <Facts rows={[[say('net'), <b key="net">{format.money(slip.net)}</b>]]} />
        <h3>{say('employer')}</h3>
        <Facts rows={rows(employer.filter(l => l.amount !== 0))} />
        {run.state === 'prepared' && (
          <>
            <h3>{say('extra')}</h3>
            <AddExtra run={run} slip={slip} done={close} />
          </>
        )}
      </Stack>
    </Modal>
  )
}
