import { Tabs } from '../../parts/Tabs.tsx'
import { BOOKS } from '../../words/books.ts'
import { OPENING } from '../../words/opening.ts'
import { useSay } from '../../words/words.ts'

export const BooksTabs = () => {
  const say = useSay(BOOKS)
  const opening = useSay(OPENING)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/books', say('trial')],
        ['/books/journal', say('journal')],
        ['/books/account', say('account')],
        ['/books/opening', opening('tab')],
      ]}
    />
  )
}
