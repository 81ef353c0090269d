import { expect, test } from 'vitest'
import { dueReminders } from './due-reminders.ts'

const bg = (told: readonly string[] = []) => ({
  ...{ id: 'a', kind: 'bg' as const, issue: '2026-03-02', effective: '2026-04-01', told },
})
const said = (today: string, told: readonly string[] = []) => dueReminders(bg(told), today).map(it => it.what)

test('the day before the effective date and the week before day 70, each once and never afterwards', () => {
  expect(['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'].map(day => said(day).join())).toEqual([
    ...['', 'effective', 'effective', ''],
  ])
  expect(['2026-05-03', '2026-05-04', '2026-05-11', '2026-05-12'].map(day => said(day).join())).toEqual([
    ...['', 'ending', 'ending', ''],
  ])
  expect(said('2026-03-31', ['effective'])).toEqual([])
  expect(dueReminders(bg(), '2026-05-10')).toEqual([{ what: 'ending', day: '2026-05-11' }])
})

test('a cek has no effective date', () => {
  const cek = { ...bg(), kind: 'cek' as const, effective: null }
  expect(dueReminders(cek, '2026-03-02')).toEqual([])
  expect(dueReminders(cek, '2026-05-08')).toEqual([{ what: 'ending', day: '2026-05-11' }])
})
