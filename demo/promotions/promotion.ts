import type { Action, Condition, Promotion, Target } from '#modules/pricing/rules/index.ts'
import { demoId } from '../demo-id.ts'
import type { DemoItem } from '../item.ts'

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
export const WEEKEND = [6, 7]

/** A promotion that holds everywhere and always, but for what `more` says; `code` makes its id. */
export const promotion = (
  code: string,
  priority: number,
  id: string,
  en: string,
  give: Action,
  more: Partial<Omit<Promotion, 'id' | 'name' | 'priority' | 'give'>> = {},
): Promotion => ({
  id: demoId('promotion', code),
  name: { id, en },
  priority,
  from: null,
  to: null,
  places: null,
  when: [],
  give,
  stop: false,
  exclusive: null,
  limits: {},
  budget: null,
  ...more,
})

/** On these weekdays (1 Monday … 7 Sunday), from one full hour to another. */
export const hours = (weekdays: readonly number[], from: number, to: number): Condition => ({
  kind: 'happy-hour',
  weekdays,
  from: from * 60,
  to: to * 60,
})

/** Names the goods a promotion is about; everything it names may be promoted by law. */
export const namer = (items: readonly DemoItem[]) => {
  const allowed = items.filter(item => item.promotable)
  const forbidden = items.filter(item => !item.promotable).map(item => item.id)
  return {
    everything: { all: true, except: forbidden } satisfies Target,
    category: (...categories: readonly string[]): Target => ({ categories, except: forbidden }),
    goods: (test: (item: DemoItem) => boolean): Target => ({ items: allowed.filter(test).map(item => item.id) }),
  }
}
