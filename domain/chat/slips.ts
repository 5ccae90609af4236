/**
 * How many slips of the finger lie between two words: a letter too many, missing, wrong, or two swapped (optimal string
 * alignment). It costs the product of their lengths: give it words, not messages.
 */
export function slips(typed: string, meant: string): number {
  let twoAbove: number[] = []
  let above = Array.from({ length: meant.length + 1 }, (_, column) => column)
  for (let row = 0; row < typed.length; row += 1) {
    const line = [row + 1]
    for (let column = 0; column < meant.length; column += 1) {
      const wrong = typed[row] === meant[column] ? 0 : 1
      const swapped = typed[row] === meant[column - 1] && typed[row - 1] === meant[column]
      line.push(
        Math.min(
          cell(above, column) + wrong,
          cell(above, column + 1) + 1,
          cell(line, column) + 1,
          swapped ? cell(twoAbove, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    twoAbove = above
    above = line
  }
  return cell(above, meant.length)
}

function cell(line: number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY
}
