import { expect, test } from 'vitest'
import { projectPoints } from './project-points.ts'

const at = (latitudeE6: number, longitudeE6: number) => ({ latitudeE6, longitudeE6 })

test('places fit on the sheet, north above south and east right of west', () => {
  const [jakarta, bandung, cikarang] = [
    at(-6_200_000, 106_800_000),
    at(-6_900_000, 107_600_000),
    at(-6_316_000, 107_129_000),
  ]
  const project = projectPoints([jakarta, bandung, cikarang], 900, 380)
  const points = [jakarta, bandung, cikarang].map(it => project(it)!)
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(60)
    expect(x).toBeLessThanOrEqual(840)
    expect(y).toBeGreaterThanOrEqual(60)
    expect(y).toBeLessThanOrEqual(320)
  }
  expect(points[0]!.y).toBeLessThan(points[1]!.y)
  expect(points[0]!.x).toBeLessThan(points[1]!.x)
  expect(project({ latitudeE6: null, longitudeE6: null })).toBeNull()
})

test('one place alone stands in the middle', () => {
  const only = at(-6_200_000, 106_800_000)
  expect(projectPoints([only], 900, 380)(only)).toEqual({ x: 450, y: 190 })
})
