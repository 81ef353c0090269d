import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { Fields, Stack } from '../../../parts/Bits.tsx'
import { PROMOTION } from '../../../words/promotion.ts'
import { useSay } from '../../../words/words.ts'
import { type CutKind, emptyPart, emptyStep, type Form, KINDS, type Kind, type Part, type Step } from './form.ts'
import { GoodsPick } from './GoodsPick.tsx'
import styles from './Promotion.module.css'

export type FormProps = { readonly form: Form; readonly set: (change: Partial<Form>) => void }
type Word = keyof typeof PROMOTION

/** A choice among words of the catalogue. */
const Choice = <Value extends string>(props: {
  readonly label: string
  readonly prefix: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly set: (value: Value) => void
}) => {
  const say = useSay(PROMOTION)
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      data={props.values.map(value => ({ value, label: say(`${props.prefix}${value}` as Word) }))}
      value={props.value}
      onChange={value => value && props.set(value as Value)}
    />
  )
}

const Text = ({
  word,
  value,
  set,
  note,
}: {
  word: Word
  value: string
  set: (v: string) => void
  note?: ReactNode
}) => {
  const say = useSay(PROMOTION)
  return (
    <TextInput
      label={say(word)}
      inputMode="decimal"
      value={value}
      rightSection={note}
      onChange={e => set(e.currentTarget.value)}
    />
  )
}

const CUTS: readonly CutKind[] = ['free', 'percent', 'amount', 'price']

const BuyGet = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  return (
    <>
      <GoodsPick label={say('goods-buy')} goods={form.goods} set={goods => set({ goods })} />
      <GoodsPick label={say('goods-get')} goods={form.get} set={get => set({ get })} />
      <Fields>
        <Text word="buy-qty" value={form.buyQty} set={buyQty => set({ buyQty })} />
        <Text word="get-qty" value={form.getQty} set={getQty => set({ getQty })} />
        <Choice
          label={say('cut')}
          prefix="cut-"
          values={CUTS}
          value={form.cut}
          set={cut => set({ cut, cutValue: '' })}
        />
        {form.cut !== 'free' && (
          <Text
            word={form.cut === 'percent' ? 'percent' : form.cut === 'price' ? 'price' : 'amount'}
            value={form.cutValue}
            set={cutValue => set({ cutValue })}
          />
        )}
        <Choice
          label={say('pick')}
          prefix="pick-"
          values={['cheapest', 'dearest'] as const}
          value={form.pick}
          set={pick => set({ pick })}
        />
      </Fields>
    </>
  )
}

const Bundle = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  const change = (key: number, it: Partial<Part>) =>
    set({ parts: form.parts.map(part => (part.key === key ? { ...part, ...it } : part)) })
  return (
    <>
      {form.parts.map((part, n) => (
        <Stack key={part.key}>
          <GoodsPick label={say('part', { n: n + 1 })} goods={part.goods} set={goods => change(part.key, { goods })} />
          <div className={styles.line}>
            <Text word="part-qty" value={part.qty} set={qty => change(part.key, { qty })} />
            <ActionIcon
              aria-label={say('remove', { what: say('part', { n: n + 1 }) })}
              disabled={form.parts.length === 1}
              onClick={() => set({ parts: form.parts.filter(other => other.key !== part.key) })}
            >
              <Icon name="close" size={18} />
            </ActionIcon>
          </div>
        </Stack>
      ))}
      <div>
        <Button variant="light" size="compact-md" onClick={() => set({ parts: [...form.parts, emptyPart()] })}>
          {say('add-part')}
        </Button>
      </div>
      <Fields>
        <Text word="set-price" value={form.value} set={value => set({ value })} />
      </Fields>
    </>
  )
}

const Ladder = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  const change = (key: number, it: Partial<Step>) =>
    set({ steps: form.steps.map(step => (step.key === key ? { ...step, ...it } : step)) })
  return (
    <>
      <Fields>
        <Choice
          label={say('measure')}
          prefix="measure-"
          values={['quantity', 'spend'] as const}
          value={form.measure}
          set={measure => set({ measure })}
        />
      </Fields>
      {form.steps.map((step, n) => (
        <fieldset key={step.key} className={styles.line} aria-label={say('step', { n: n + 1 })}>
          <Text word="at-least" value={step.atLeast} set={atLeast => change(step.key, { atLeast })} />
          <Choice
            label={say('step-cut')}
            prefix="cut-"
            values={['percent', 'amount'] as const}
            value={step.cut}
            set={cut => change(step.key, { cut })}
          />
          <Text word={step.cut} value={step.value} set={value => change(step.key, { value })} />
          <ActionIcon
            aria-label={say('remove', { what: say('step', { n: n + 1 }) })}
            disabled={form.steps.length === 1}
            onClick={() => set({ steps: form.steps.filter(other => other.key !== step.key) })}
          >
            <Icon name="close" size={18} />
          </ActionIcon>
        </fieldset>
      ))}
      <div>
        <Button variant="light" size="compact-md" onClick={() => set({ steps: [...form.steps, emptyStep()] })}>
          {say('add-step')}
        </Button>
      </div>
    </>
  )
}

const VALUE: Readonly<Partial<Record<Kind, Word>>> = {
  percent: 'percent',
  amount: 'amount',
  'fixed-price': 'unit-price',
  'mix-and-match': 'set-price',
}

/** What a promotion gives, and on which goods. */
export const GivesFields = ({ form, set }: FormProps) => {
  const say = useSay(PROMOTION)
  const { kind } = form
  const value = VALUE[kind]
  return (
    <Stack>
      <Choice label={say('kind')} prefix="kind-" values={KINDS} value={kind} set={next => set({ kind: next })} />
      {kind === 'buy-x-get-y' ? (
        <BuyGet form={form} set={set} />
      ) : kind === 'bundle' ? (
        <Bundle form={form} set={set} />
      ) : (
        <GoodsPick label={say('goods')} goods={form.goods} set={goods => set({ goods })} />
      )}
      {kind === 'ladder' && <Ladder form={form} set={set} />}
      {value && (
        <Fields>
          {kind === 'mix-and-match' && <Text word="count" value={form.count} set={count => set({ count })} />}
          <Text
            word={value}
            value={form.value}
            set={typed => set({ value: typed })}
            note={kind === 'percent' ? <span className="quiet">%</span> : undefined}
          />
          {kind === 'amount' && (
            <Choice
              label={say('per')}
              prefix="per-"
              values={['unit', 'basket'] as const}
              value={form.per}
              set={per => set({ per })}
            />
          )}
        </Fields>
      )}
    </Stack>
  )
}
