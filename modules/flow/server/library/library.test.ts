import { expect, test } from 'vitest'
import { readBpmn } from '../engine/read-bpmn.ts'
import { readLibrary } from './library.ts'
import { OFFICE_CASES } from './testing/office-cases.ts'
import { runShipped } from './testing/run-shipped.ts'
import { SHOP_CASES } from './testing/shop-cases.ts'

const SHIPPED = await readLibrary()
const person = { name: 'Rina', position: 'Kasir', starts: '2027-01-04', account: true }

test.each([...SHOP_CASES, ...OFFICE_CASES])('%s: %s', async (process, _name, values, steps, end) => {
  const { status, ends, waiting } = await runShipped(process, values, steps)
  expect({ status, last: ends.at(-1), waiting }).toEqual({ status: 'done', last: end, waiting: [] })
})

test('a candidate who withdraws ends everything that was prepared', async () => {
  const { status, ends } = await runShipped('new-employee', person, [['papers', 'withdrawn']])
  expect([status, ends]).toEqual(['terminated', ['withdrawn']])
})

test('ten processes are shipped; each can run, is drawn, speaks both languages and keeps its meaning when written again', async () => {
  expect(SHIPPED).toHaveLength(10)
  for (const { process, xml } of SHIPPED) {
    const { model, findings, diagram } = await readBpmn(xml)
    expect(findings.filter(finding => !finding.executable)).toEqual([])
    expect(await diagram.lost()).toEqual([])
    for (const node of Object.values(model.nodes)) {
      expect(xml, `${process}: ${node.id} is drawn`).toContain(`bpmnElement="${node.id}"`)
      if (node.type === 'task') expect(node.en, `${process}: ${node.id} in English`).toBeTruthy()
      if (node.task?.kind === 'user') expect(node.fields, `${process}: ${node.id} has a form`).toBeDefined()
      for (const field of Object.values(node.fields?.properties ?? {})) expect(field['x-en']).toBeTruthy()
    }
  }
})
