import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { accentColour, type Icon, icons } from '../../manifest/icons.ts'
import { launchBrowser } from '../support/browser.ts'
import { draw } from './drawIcons.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

type Pixel = { x: number; y: number; colour: string; opacity: number }

const committed = (icon: Icon) => readFile(join('manifest/icons', icon.file))

test('the colour icon is 192 pixels square, without a hole, and bare outside its middle 120', async () => {
  const { width, height, pixels } = await seen(await committed(icons.colour))
  expect([width, height]).toEqual([192, 192])
  expect(pixels.filter(({ opacity }) => opacity < 255)).toEqual([])
  const outside = pixels.filter(({ x, y }) => Math.min(x, y) < 36 || Math.max(x, y) >= 156)
  expect(new Set(outside.map(({ colour }) => colour))).toEqual(new Set([accentColour]))
})

test('the outline icon is 32 pixels square, and only white and transparent', async () => {
  const { width, height, pixels } = await seen(await committed(icons.outline))
  expect([width, height]).toEqual([32, 32])
  const inked = pixels.filter(({ opacity }) => opacity > 0)
  expect(new Set(inked.map(({ colour }) => colour))).toEqual(new Set(['#ffffff']))
  expect(inked.length).toBeLessThan(pixels.length / 2)
})

test.each(Object.values(icons))('$file shows the mark as the page shows it today', async icon => {
  const [then, now] = [await seen(await committed(icon)), await seen(await draw(browser, icon))]
  // Two browsers may soften an edge differently; a mark that has moved or changed differs in far more places.
  const differing = then.pixels.filter((pixel, at) => farApart(pixel, now.pixels[at]))
  expect(differing.length).toBeLessThan(then.pixels.length / 100)
})

function farApart(one: Pixel, other: Pixel | undefined): boolean {
  if (!other) return true
  const channels = ({ colour, opacity }: Pixel) =>
    [1, 3, 5].map(at => (parseInt(colour.slice(at, at + 2), 16) * opacity) / 255)
  return channels(one).some((channel, at) => Math.abs(channel - (channels(other)[at] ?? 0)) > 96)
}

/** A picture as a browser paints it, row by row. */
async function seen(png: Buffer): Promise<{ width: number; height: number; pixels: Pixel[] }> {
  const page = await browser.newPage()
  const painted = await page.evaluate(paint, `data:image/png;base64,${png.toString('base64')}`)
  await page.close()
  const { width, height } = painted
  const bytes = Buffer.from(painted.bytes, 'base64')
  const pixels = Array.from({ length: width * height }, (_, at) => ({
    x: at % width,
    y: Math.floor(at / width),
    colour: `#${bytes.toString('hex', at * 4, at * 4 + 3)}`,
    opacity: bytes.readUInt8(at * 4 + 3),
  }))
  return { width, height, pixels }
}

/** Runs in the browser: four bytes a pixel, red, green, blue and opacity, as base64. */
async function paint(address: string): Promise<{ width: number; height: number; bytes: string }> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  if (!canvas) throw new Error('This browser paints no pictures.')
  canvas.drawImage(picture, 0, 0)
  const { data } = canvas.getImageData(0, 0, width, height)
  return { width, height, bytes: new Uint8Array(data.buffer).toBase64() }
}
