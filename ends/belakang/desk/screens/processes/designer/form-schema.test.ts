import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkAnswer, type Form, formFault } from '#modules/flow/rules/index.ts'
import { fromFormJs, toFormJs } from './form-schema.ts'

const shipped = globSync('modules/flow/server/library/files/*.bpmn').flatMap(file =>
  [...readFileSync(file, 'utf8').matchAll(/<ujung:form>([\s\S]*?)<\/ujung:form>/g)].map(
    ([, text]) => JSON.parse(text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')) as Form,
  ),
)

test('every shipped form goes to form-js and back without a loss', () => {
  expect(shipped.length).toBeGreaterThan(50)
  for (const form of shipped) {
    const { form: back, left } = fromFormJs(toFormJs(form))
    expect(left).toEqual([])
    expect(back.properties).toEqual(form.properties)
    expect([...(back.required ?? [])].sort()).toEqual([...(form.required ?? [])].sort())
    expect(back['x-order']).toEqual(Object.keys(form.properties))
  }
})

test('what is drawn in form-js is a form of ours', () => {
  const { form, left } = fromFormJs({
    ...{ type: 'default', schemaVersion: 18 },
    components: [
      { type: 'text' },
      { type: 'textfield', key: 'name', label: 'Nama', validate: { required: true, maxLength: 5 } },
      { type: 'select', key: 'kind', label: 'Jenis', values: [{ label: 'A', value: 'a' }] },
      { type: 'datetime', key: 'day', dateLabel: 'Tanggal', subtype: 'date' },
    ],
  })
  expect(left).toEqual(['text'])
  expect(formFault(form)).toBeNull()
  expect(checkAnswer(form, { name: 'Sari', kind: 'a', day: '2026-12-01' })).toEqual([])
  expect(checkAnswer(form, { name: 'Rahmawati', kind: 'b' })).toEqual([
    { field: 'name', why: 'too-large' },
    { field: 'kind', why: 'not-a-choice' },
  ])
})
