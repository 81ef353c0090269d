import { Button, SegmentedControl, Select } from '@mantine/core'
import {
  type Condition,
  SEGMENT_FIELDS,
  type SegmentField,
  type SegmentRule,
  signsOf,
} from '#modules/customers/rules/index.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'
import styles from './Rule.module.css'
import { ValueField } from './ValueField.tsx'

type Group = Exclude<SegmentRule, Condition>
type LineProps = { readonly it: Condition; readonly put: (next: Condition) => void; readonly drop: () => void }

const FIELDS = Object.keys(SEGMENT_FIELDS) as SegmentField[]

const Line = ({ it, put, drop }: LineProps) => {
  const say = useSay(CUSTOMERS)
  const choose = (field: SegmentField) => put({ field, sign: signsOf(field)[0]!, value: '' })
  return (
    <div className={styles.line}>
      <Select
        aria-label={say('field')}
        data={FIELDS.map(value => ({ value, label: say(`field-${value}`) }))}
        value={it.field}
        allowDeselect={false}
        onChange={field => field && choose(field as SegmentField)}
        w={260}
      />
      <Select
        aria-label={say('sign')}
        data={signsOf(it.field).map(value => ({ value, label: say(`sign-${value}`) }))}
        value={it.sign}
        allowDeselect={false}
        onChange={sign => sign && put({ ...it, sign: sign as Condition['sign'] })}
        w={150}
      />
      <ValueField it={it} put={value => put({ ...it, value })} />
      <Button variant="subtle" size="compact-sm" onClick={drop}>
        {say('remove')}
      </Button>
    </div>
  )
}

type GroupProps = {
  readonly group: Group
  readonly put: (next: Group) => void
  readonly drop?: () => void
  readonly depth?: number
}

/** Conditions of which all must hold, or any; groups may stand within groups. */
export const RuleGroup = ({ group, put, drop, depth = 1 }: GroupProps) => {
  const say = useSay(CUSTOMERS)
  const [kind, parts] = 'all' in group ? (['all', group.all] as const) : (['any', group.any] as const)
  const make = (of: 'all' | 'any', next: readonly SegmentRule[]): Group =>
    of === 'all' ? { all: next } : { any: next }
  const change = (at: number, next: SegmentRule) =>
    put(
      make(
        kind,
        parts.map((part, i) => (i === at ? next : part)),
      ),
    )
  const without = (at: number) =>
    put(
      make(
        kind,
        parts.filter((_, i) => i !== at),
      ),
    )
  const add = (part: SegmentRule) => put(make(kind, [...parts, part]))
  return (
    <fieldset className={styles.group}>
      <div className={styles.line}>
        <SegmentedControl
          size="sm"
          value={kind}
          onChange={of => put(make(of === 'any' ? 'any' : 'all', parts))}
          data={[
            { value: 'all', label: say('all') },
            { value: 'any', label: say('any') },
          ]}
        />
        {drop && (
          <Button variant="subtle" size="compact-sm" onClick={drop}>
            {say('remove')}
          </Button>
        )}
      </div>
      {parts.map((part, at) =>
        'field' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          <Line key={at} it={part} put={next => change(at, next)} drop={() => without(at)} />
        ) : (
          <RuleGroup
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place
            key={at}
            group={part}
            put={next => change(at, next)}
            drop={() => without(at)}
            depth={depth + 1}
          />
        ),
      )}
      <div className={styles.line}>
        <Button
          variant="light"
          size="compact-sm"
          onClick={() => add({ field: 'days-since-last', sign: 'at-least', value: 30 })}
        >
          {say('add-line')}
        </Button>
        {depth < 3 && (
          <Button variant="subtle" size="compact-sm" onClick={() => add({ any: [] })}>
            {say('add-group')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
