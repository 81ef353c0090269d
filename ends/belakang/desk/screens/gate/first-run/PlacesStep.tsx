import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { Icon } from '#kit/ui/Icon.tsx'
import { SETUP } from '../../../words/setup.ts'
import { START } from '../../../words/start.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Doorway.module.css'
import type { StepProps } from './CompanyStep.tsx'
import { codeFault, emptyPlace, type NewPlace, placesSound, renamed, tillsOf } from './plan.ts'

const KINDS = ['shop', 'distribution-centre', 'web', 'head-office', 'workshop'] as const

type PlaceRowProps = {
  readonly places: readonly NewPlace[]
  readonly n: number
  readonly setPlaces: (places: readonly NewPlace[]) => void
}

const PlaceRow = ({ places, n, setPlaces }: PlaceRowProps) => {
  const say = useSay(START)
  const kinds = useSay(SETUP)
  const place = places[n]!
  const fault = codeFault(places, n)
  const set = (change: Partial<NewPlace>) => setPlaces(places.map((p, i) => (i === n ? { ...p, ...change } : p)))
  return (
    <fieldset className={styles.place}>
      <legend>
        {say('place', { n: n + 1 })}
        {places.length > 1 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say('remove-place', { name: place.name || say('place', { n: n + 1 }) })}
            onClick={() => setPlaces(places.filter((_, i) => i !== n))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        )}
      </legend>
      <TextInput
        label={say('place-name')}
        autoFocus={n === places.length - 1}
        maxLength={120}
        value={place.name}
        onChange={e => setPlaces(renamed(places, n, e.currentTarget.value))}
      />
      <Select
        label={say('kind')}
        allowDeselect={false}
        data={KINDS.map(value => ({ value, label: kinds(`kind-${value}`) }))}
        value={place.kind}
        onChange={kind =>
          kind && set({ kind: kind as NewPlace['kind'], ...(kind !== 'shop' && { tills: kind === 'web' ? '1' : '0' }) })
        }
      />
      <TextInput
        label={say('code')}
        value={place.code}
        error={fault && say(fault)}
        maxLength={8}
        onChange={e => set({ code: e.currentTarget.value.toUpperCase() })}
      />
      <TextInput
        label={say('tills')}
        inputMode="numeric"
        value={place.tills}
        error={tillsOf(place) === null ? say('tills-wrong') : undefined}
        onChange={e => set({ tills: e.currentTarget.value })}
      />
    </fieldset>
  )
}

/** Where the company works first, and with how many tills. */
export const PlacesStep = ({ plan, set, next }: StepProps) => {
  const say = useSay(START)
  const setPlaces = (places: readonly NewPlace[]) => set({ places })
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (placesSound(plan.places)) next()
      }}
    >
      <p className="quiet">{say('places-lead')}</p>
      {plan.places.map((_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place has no name of its own while it is typed
        <PlaceRow key={n} places={plan.places} n={n} setPlaces={setPlaces} />
      ))}
      <Button variant="default" onClick={() => setPlaces([...plan.places, emptyPlace()])}>
        {say('add-place')}
      </Button>
      <Button type="submit" size="md" disabled={!placesSound(plan.places)}>
        {say('next')}
      </Button>
    </form>
  )
}
