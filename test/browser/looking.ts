import { existsSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'

/** Where the browser is, if it is there. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  path => existsSync(path),
)

/** A colour as a screen paints it, each part from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** True for colours that only the smoothing of edges tells apart. */
export const near = (a: Colour, b: Colour): boolean => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < 24

/** The colours painted within an element, read from a screenshot of it. */
export async function painted(element: Locator): Promise<readonly Colour[]> {
  const image = `data:image/png;base64,${(await element.screenshot()).toString('base64')}`
  // A page of its own: the desk lets no page of it decode anything.
  const blank = await element.page().context().newPage()
  try {
    const bytes: number[] = await blank.evaluate(`(async () => {
      const image = new Image()
      image.src = ${JSON.stringify(image)}
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
      canvas.drawImage(image, 0, 0)
      return [...canvas.getImageData(0, 0, image.width, image.height).data]
    })()`)
    return Array.from({ length: bytes.length / 4 }, (_, at) => colourAt(bytes, at * 4))
  } finally {
    await blank.close()
  }
}

const colourAt = (bytes: readonly number[], at: number): Colour => [
  bytes[at]!,
  bytes[at + 1]!,
  bytes[at + 2]!,
]

/** The colour of the line under the first element that a selector finds. */
export async function lineColour(page: Page, selector: string): Promise<Colour> {
  const css: string = await page.evaluate(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).textDecorationColor`,
  )
  const [red = 0, green = 0, blue = 0] = (css.match(/\d+/g) ?? []).map(Number)
  return [red, green, blue]
}

/** The words of each block as the reader shows them, without numbers and labels. */
export const shownBlocks = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.reader .row:not(.dropped) .text')].map(block => {
    const words = block.cloneNode(true)
    for (const extra of words.querySelectorAll('sup, .kind')) extra.remove()
    return words.textContent
  })`)
