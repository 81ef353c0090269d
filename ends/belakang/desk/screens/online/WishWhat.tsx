import { Button, NumberInput, SegmentedControl, Textarea } from '@mantine/core'
import { Fields, Row, Stack } from '../../parts/Bits.tsx'
import { ItemPick } from '../../parts/ItemPick.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import type { WishPart } from './special-wish.ts'

const CHANNELS = ['desk', 'till', 'phone'] as const

/** What is wanted: an item or a description, how many, and where it is collected. */
export const WishWhat = ({ wish, put }: WishPart) => {
  const say = useSay(SPECIAL)
  const { item } = wish
  return (
    <Stack>
      <Fields>
        <PlacePick
          label={say('place')}
          value={wish.place}
          onChange={place => put({ place, options: [] })}
          kinds={['shop']}
          needed
        />
        <NumberInput
          label={say('packs')}
          min={1}
          max={9999}
          value={wish.packs}
          onChange={n => put({ packs: Number(n) || 1, options: [] })}
        />
      </Fields>
      <SegmentedControl
        aria-label={say('channel')}
        data={CHANNELS.map(value => ({ value, label: say(value) }))}
        value={wish.channel}
        onChange={value => put({ channel: CHANNELS.find(c => c === value)! })}
      />
      {item ? (
        <Row>
          <b>{say('chosen', { name: item.name, sku: item.sku })}</b>
          <Button variant="default" size="compact-sm" onClick={() => put({ item: null, options: [] })}>
            {say('other-item')}
          </Button>
        </Row>
      ) : (
        <ItemPick label={say('find-item')} onPick={found => put({ item: found, options: [] })} />
      )}
      <Textarea
        label={say(item ? 'described-with' : 'described')}
        autosize
        minRows={2}
        maxLength={500}
        value={wish.described}
        onChange={e => put({ described: e.currentTarget.value })}
      />
    </Stack>
  )
}
