import { Checkbox, Select, TextInput } from '@mantine/core'
import { Row } from '../../parts/Bits.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import type { BoardWish } from '../../server/replenishment-queries.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'

const KINDS = ['order', 'transfer', 'lateral'] as const
const STATES = ['proposed', 'edited', 'approved', 'released', 'dismissed'] as const
const SORTS = ['exceptions', 'saves', 'worth', 'name', 'place'] as const

type Wish = Omit<BoardWish, 'search'>

type BoardFiltersProps = {
  readonly wish: Wish
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onChange: (change: Partial<Wish>) => void
}

/** What of the board is shown, and in which order. */
export const BoardFilters = ({ wish, typed, onType, onChange }: BoardFiltersProps) => {
  const say = useSay(REPLENISHMENT)
  return (
    <Row>
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        value={typed}
        onChange={e => onType(e.currentTarget.value)}
        w={200}
      />
      <PlacePick value={wish.place} onChange={place => onChange({ place })} />
      <Select
        aria-label={say('kind')}
        placeholder={say('all-kinds')}
        clearable
        w={170}
        data={KINDS.map(value => ({ value, label: say(`kind-${value}`) }))}
        value={wish.kind}
        onChange={value => onChange({ kind: KINDS.find(k => k === value) ?? null })}
      />
      <Select
        aria-label={say('state')}
        placeholder={say('state-open')}
        clearable
        w={160}
        data={STATES.map(value => ({ value, label: say(`state-${value}`) }))}
        value={wish.state}
        onChange={value => onChange({ state: STATES.find(s => s === value) ?? null })}
      />
      <Select
        aria-label={say('sort')}
        allowDeselect={false}
        w={190}
        data={SORTS.map(value => ({ value, label: say(`sort-${value}`) }))}
        value={wish.sort}
        onChange={value => onChange({ sort: SORTS.find(s => s === value) ?? 'exceptions' })}
      />
      <Checkbox label={say('only-odd')} checked={wish.odd} onChange={e => onChange({ odd: e.currentTarget.checked })} />
    </Row>
  )
}
