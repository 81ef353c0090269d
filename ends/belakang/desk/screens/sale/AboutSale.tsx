import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { kindKnown, TASK_KINDS } from '#kit/words/task-kinds.ts'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import type { Kept } from '../../server/kinds.ts'
import { openTasksQuery } from '../../server/queries.ts'
import { SALE } from '../../words/sale.ts'
import { useSay } from '../../words/words.ts'

/** Whether anybody has to look at this sale. */
export const AboutSale = ({ fact }: { readonly fact: Kept['fact'] }) => {
  const say = useSay(SALE)
  const kind = useSay(TASK_KINDS)
  const { data = [] } = useQuery(openTasksQuery)
  const about = data.filter(t => t.subject.startsWith(fact.id) || t.detail.sale === fact.id)
  return (
    <Section title={say('about')}>
      {about.length === 0 ? (
        <p className="quiet">{say('about-none')}</p>
      ) : (
        <Stack>
          {about.map(task => (
            <Hint key={task.id} tone="warn">
              <Link to="/tasks" search={{ id: task.id, tray: undefined }}>
                {kindKnown(task.kind) ? kind(task.kind) : task.kind}
              </Link>
            </Hint>
          ))}
        </Stack>
      )}
    </Section>
  )
}
