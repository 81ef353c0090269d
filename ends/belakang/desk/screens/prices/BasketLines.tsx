import { ActionIcon, TextInput } from '@mantine/core'
import { Icon } from '#kit/ui/Icon.tsx'
import { Row } from '../../parts/Bits.tsx'
import { FRAME } from '../../words/frame.ts'
import { PRICES } from '../../words/prices.ts'
import { useSay } from '../../words/words.ts'
import type { MoveLine } from '../stock/move-lines.ts'

type BasketLinesProps = { readonly lines: readonly MoveLine[]; readonly setLines: (lines: readonly MoveLine[]) => void }

export const BasketLines = ({ lines, setLines }: BasketLinesProps) => {
  const say = useSay(PRICES)
  const frame = useSay(FRAME)
  return lines.map(line => (
    <Row key={line.item.id}>
      <span style={{ flex: '1 1 160px', minWidth: 0 }}>{line.item.name}</span>
      <TextInput
        aria-label={`${say('quantity')} ${line.item.name}`}
        value={line.typed}
        w={110}
        rightSection={<span className="quiet">{line.item.unit}</span>}
        rightSectionWidth={44}
        onChange={e =>
          setLines(lines.map(l => (l.item.id === line.item.id ? { ...l, typed: e.currentTarget.value } : l)))
        }
      />
      <ActionIcon
        aria-label={`${frame('remove')} ${line.item.name}`}
        onClick={() => setLines(lines.filter(l => l.item.id !== line.item.id))}
      >
        <Icon name="close" size={18} />
      </ActionIcon>
    </Row>
  ))
}
