/** What the colour icon stands on, and what Teams may lay behind the outline icon: white on it keeps 14:1. */
export const accentColour = '#1f2a44'

export type Icon = { file: string; pixels: number; drawn: (mark: string) => string }

/** Both icons are the mark of the page, `tab/icon.svg`, as the SVG of a square of so many pixels. */
export const icons: { colour: Icon; outline: Icon } = {
  colour: { file: 'colour.png', pixels: 192, drawn: colourIcon },
  outline: { file: 'outline.png', pixels: 32, drawn: outlineIcon },
}

/** The gold of the page is made for white; this one keeps 7:1 on the accent colour. */
const goldOfThePage = '#b88a00'
const gold = '#e0b040'

/** A full square: Teams rounds the corners itself. What is drawn keeps within the middle 120 pixels, so that no host cuts it. */
function colourIcon(mark: string): string {
  const ground = `<rect width="192" height="192" fill="${accentColour}"/>`
  return square(192, ground + centred(mark, 128, 192).replaceAll(goldOfThePage, gold))
}

/** White on nothing, as wide as its square: the bar at the side of Teams asks for no margin. */
function outlineIcon(mark: string): string {
  return square(32, centred(mark, 32, 32).replaceAll(goldOfThePage, '#ffffff'))
}

function square(pixels: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}">${inside}</svg>`
}

/** The mark lies a thirty-second of its height below the middle of its own drawing. */
function centred(mark: string, pixels: number, within: number): string {
  const x = (within - pixels) / 2
  const y = x - pixels / 32
  return mark.replace('<svg ', `<svg x="${x}" y="${y}" width="${pixels}" height="${pixels}" `)
}
