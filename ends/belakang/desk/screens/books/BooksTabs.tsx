import { Tabs } from '../../parts/Tabs.tsx'
import { BOOKS } from '../../words/books.ts'
import { useSay } from '../../words/words.ts'

export const BooksTabs = () => {
  const say = useSay(BOOKS)
  return (
    <Tabs
      label={say('title')}
      ways={[
        ['/books', say('trial')],
        ['/books/journal', say('journal')],
        ['/books/account', say('account')],
      ]}
    />
  )
}
