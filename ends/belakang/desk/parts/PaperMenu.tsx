import { Button, Menu } from '@mantine/core'
import { PAPER } from '../words/paper-menu.ts'
import { useSay } from '../words/words.ts'
import { saveFile } from './save-file.ts'
import { useDeed } from './use-deed.ts'

type Wish = { id: string; language?: 'id' | 'en' }
type PaperMenuProps = {
  readonly id: string
  /** Gives the paper's name and its PDF in base64. */
  readonly ask: (wish: Wish) => Promise<{ name: string; pdf: string }>
  readonly size?: 'compact-sm'
  /** What the button says, where “paper” is not enough. */
  readonly label?: string
}

/** A paper as a PDF, in either language. */
export const PaperMenu = ({ id, ask, size, label }: PaperMenuProps) => {
  const say = useSay(PAPER)
  const deed = useDeed(ask, { after: paper => saveFile(paper.name, paper.pdf) })
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size={size} loading={deed.isPending}>
          {label ?? say('paper')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => deed.mutate({ id, language: 'id' })}>{say('paper-id')}</Menu.Item>
        <Menu.Item onClick={() => deed.mutate({ id, language: 'en' })}>{say('paper-en')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
