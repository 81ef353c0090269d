import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Hint, ShortId, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePlaces } from '../../parts/names.ts'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { casesQuery, type SavedOne, type Span } from '../../server/saved-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'

type Case = Answered<Client['reports']['saved']['cases']>[number]
type CasesProps = { readonly span: Span; readonly process: SavedOne['process']; readonly close: () => void }

const CaseLink = ({ it, process }: { readonly it: Case; readonly process: SavedOne['process'] }) => {
  const id = it.subject
  const text = <ShortId id={it.task ?? id} />
  if (it.task)
    return (
      <Link to="/tasks" search={{ id: it.task, tray: 'done' }}>
        {text}
      </Link>
    )
  if (process === 'sale-booked')
    return (
      <Link to="/sales/$id" params={{ id }}>
        {text}
      </Link>
    )
  if (process === 'paper')
    return (
      <Link to="/papers/$id" params={{ id }}>
        {text}
      </Link>
    )
  if (process === 'cheque')
    return (
      <Link to="/checks/$id" params={{ id }}>
        {text}
      </Link>
    )
  return text
}

/** The work a figure is counted from. */
export const Cases = ({ span, process, close }: CasesProps) => {
  const say = useSay(SAVED)
  const frame = useSay(FRAME)
  const format = useFormats()
  const places = usePlaces()
  const query = useQuery(casesQuery(span, process))
  const measured = (it: Case) =>
    it.measured > 0
      ? say('minutes', { n: format.qty(Math.round(it.seconds / 6) * 100) })
      : it.touches > 0
        ? say('not-measured')
        : '–'
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={say('cases', { name: say(process) })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Asked query={query} lines={8}>
        {cases => (
          <Stack>
            <Hint>{say(cases.length > 0 ? 'cases-what' : 'no-cases')}</Hint>
            <DataTable
              label={say('cases', { name: say(process) })}
              rows={cases}
              rowKey={it => `${it.subject} ${it.task} ${it.at} ${it.units}`}
              columns={[
                { key: 'when', head: say('when'), cell: it => format.dateTime(it.at) },
                { key: 'case', head: say('case'), cell: it => <CaseLink it={it} process={process} /> },
                {
                  ...{ key: 'place', head: say('place'), hide: 'phone' },
                  cell: it => (it.place ? places.name(it.place) : say('everywhere')),
                },
                { key: 'touches', head: say('touches'), align: 'end', cell: it => format.count(it.touches) },
                { key: 'seconds', head: say('seconds-measured'), align: 'end', cell: measured },
              ]}
            />
          </Stack>
        )}
      </Asked>
    </Modal>
  )
}
