import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { DataTable } from '../../../parts/DataTable.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useFormats } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import { INSTANCE } from '../../../words/instance.ts'
import { PROCESSES } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import type { Instance } from './instance.ts'

type WaitsProps = { readonly it: Instance; readonly nameOf: (node: string) => string }

/** What the instance waits for now, and what a person can do about it. */
export const Waits = ({ it, nameOf }: WaitsProps) => {
  const say = useSay(INSTANCE)
  const words = useSay(PROCESSES)
  const format = useFormats()
  const retry = useDeed(server.flow.retryIncident, { done: words('retried'), touches: ['flow'] })
  const kindOf = ({ kind, name, reason }: Instance['waits'][number]) => {
    const word = `wait-${kind}`
    return word in INSTANCE ? say(word as keyof typeof INSTANCE, { name: name ?? '', reason: reason ?? '' }) : kind
  }
  return (
    <Section title={say('waits')} flush={it.waits.length > 0}>
      {it.waits.length === 0 ? (
        <p className="quiet">{say('waits-none')}</p>
      ) : (
        <DataTable
          label={say('waits')}
          rows={it.waits}
          rowKey={wait => wait.id}
          mark={wait => (wait.kind === 'incident' ? 'bad' : undefined)}
          columns={[
            { key: 'step', head: say('step'), cell: wait => nameOf(wait.node) },
            { key: 'what', head: say('what'), cell: wait => kindOf(wait) },
            {
              key: 'when',
              head: say('when'),
              hide: 'phone',
              cell: wait =>
                [wait.due && format.dateTime(wait.due), wait.tries > 0 && say('tries-n', { n: wait.tries })]
                  .filter(Boolean)
                  .join(' · '),
            },
            {
              key: 'do',
              head: '',
              align: 'end',
              cell: wait =>
                wait.kind === 'incident' ? (
                  <Button
                    size="compact-sm"
                    variant="light"
                    loading={retry.isPending}
                    onClick={() => retry.mutate({ id: it.id, wait: wait.id })}
                  >
                    {words('retry')}
                  </Button>
                ) : (
                  wait.task && (
                    <Link to="/tasks" search={{ id: wait.task, tray: 'all' }}>
                      {say('see-task')}
                    </Link>
                  )
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}
