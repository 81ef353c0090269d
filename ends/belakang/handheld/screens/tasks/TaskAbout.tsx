import { useSay } from '#kit/words/words.ts'
import { Card } from '../../parts/Card.tsx'
import { TASKS } from '../../words/tasks.ts'

type TaskAboutProps = { readonly happened: string; readonly says: readonly string[]; readonly todo: string }

/** What happened, and what to do; nothing where the task's name says all. */
export const TaskAbout = ({ happened, says, todo }: TaskAboutProps) => {
  const say = useSay(TASKS)
  if (!happened && says.length === 0 && !todo) return null
  return (
    <Card>
      {happened && <p>{happened}</p>}
      {says.map(text => (
        <p key={text} className="soft">
          {text}
        </p>
      ))}
      {todo && (
        <p>
          <b>{say('do')}: </b>
          {todo}
        </p>
      )}
    </Card>
  )
}
