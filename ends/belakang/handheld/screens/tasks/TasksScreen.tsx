import { useLanguage } from '#kit/ui/speak.tsx'
import { agoIn } from '#kit/words/format.ts'
import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, List, Row } from '../../parts/Card.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePhone, usePlaceName } from '../../parts/use-phone.tsx'
import { TASKS } from '../../words/tasks.ts'
import { go } from '../../work/ways.ts'
import { useOpenTasks } from './use-open-tasks.ts'
import { useTaskWords } from './use-task-words.ts'

/** What waits for me; new ones appear by themselves. */
export default function TasksScreen() {
  const phone = usePhone()
  const say = useSay(TASKS)
  const language = useLanguage()
  const placeName = usePlaceName()
  const wordsOf = useTaskWords()
  const sheet = useOpenTasks()
  const tasks = sheet.value ?? []
  return (
    <Screen title={say('title')}>
      <AsOf sheet={sheet} />
      {sheet.value && tasks.length === 0 && (
        <Empty icon="inbox" title={say('none')}>
          {say('none-do')}
        </Empty>
      )}
      <List label={say('title')}>
        {tasks.map(task => {
          const ago = say('opened', { ago: agoIn(task.openedAt, Date.now(), language) })
          return (
            <li key={task.id}>
              <Row
                icon="inbox"
                title={wordsOf(task).name}
                about={[task.place && placeName(task.place), ago].filter(Boolean).join(' · ')}
                onPress={() => go(phone, 'task', task.id)}
              />
            </li>
          )
        })}
      </List>
    </Screen>
  )
}
