import { describe, expect, test } from 'vitest'
import { demoItems } from '../items.ts'
import { readRanges } from '../read-ranges.ts'
import { ARTS_KNOWN, FORMS, pictureOf } from './picture-of.ts'
import { mix } from './shades.ts'

const items = demoItems()

/** The tags still open at the end, or the one that closes wrongly: empty for a well-formed text. */
const unclosed = (svg: string): readonly string[] => {
  const open: string[] = []
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue
    if (!close) open.push(name!)
    else if (open.pop() !== name) return [name!]
  }
  return open
}

test('the tables name only packs and drawings that there are', () => {
  for (const { noun, options } of readRanges()) {
    expect([noun.id, FORMS.has(options.get('form') ?? '')]).toEqual([noun.id, true])
    expect([noun.id, ARTS_KNOWN.has(options.get('art') ?? '')]).toEqual([noun.id, true])
  }
})

describe('every item', () => {
  test('has a well-formed picture with its name, without numbers gone wrong', () => {
    for (const item of items) {
      const svg = pictureOf(item)
      expect([item.name, unclosed(svg)]).toEqual([item.name, []])
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 160 160" role="img" aria-label="/,
      )
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity/)
    }
  })

  test('stays small and fetches nothing', () => {
    for (const item of items) {
      const svg = pictureOf(item)
      expect([item.name, svg.length < 6000]).toEqual([item.name, true])
      expect(svg).not.toMatch(/href|url\(|<script|<image|<style/)
    }
  })
})

test('flavours and brands look different, tobacco shows neither', () => {
  const cup = items.filter(item => item.name.startsWith('Mie Cup Gelora') && item.size === '65 g').map(pictureOf)
  const drawings = new Set(cup.map(svg => svg.replace(/aria-label="[^"]*"/, '')))
  expect(drawings.size).toBeGreaterThan(1)
  const tobacco = items.filter(item => item.category === 'sigaret')
  const packs = new Set(tobacco.map(item => pictureOf({ ...item, name: '', grams: 24 })))
  expect(packs.size).toBe(1)
  for (const item of tobacco) expect(pictureOf({ ...item, name: '' })).not.toContain(item.brand!)
})

test('names cannot break out of the picture', () => {
  const svg = pictureOf({ ...items[0]!, name: '"><script>alert(1)</script>', brand: '<b>&' })
  expect(svg).not.toMatch(/<script|<b>/)
  expect(svg).toContain('&lt;b&gt;&amp;')
})

test('a pack or drawing that is not there is said', () => {
  const item = items[0]!
  expect(() => pictureOf({ ...item, look: { ...item.look, art: 'unicorn' } })).toThrow('no drawing unicorn')
  expect(() => pictureOf({ ...item, look: { ...item.look, form: 'urn' } })).toThrow('no pack urn')
})

test('colours mix by the hundred', () => {
  expect([mix('#000000', '#ffffff', 0), mix('#000000', '#ffffff', 50), mix('#102030', '#ffffff', 100)]).toEqual([
    '#000000',
    '#808080',
    '#ffffff',
  ])
})
