import { seenBy } from './seenBy.ts'

/** Numbers whose check digit holds. */
export function nhsNumbersIn(text: string): string[] {
  return seenBy(nhsNumber, text).filter(seen => isNhsNumber(seen.replace(/\D/g, '')))
}

/** Ten digits, as they are written 943 476 5919 or one by one; longer runs of digits are something else. */
const nhsNumber =
  /(?<![\d-])(?:\d{3}[ .–-]?\d{3}[ .–-]?\d{4}|\d(?<apart>[ .–-])\d(?:\k<apart>\d){8})(?![\d-])(?!\k<apart>\d)/g

/** The tenth digit checks the nine before it, modulus 11 (NHS Data Dictionary, "NHS NUMBER"). */
function isNhsNumber(digits: string): boolean {
  const [check = -1, ...body] = [...digits].map(Number).reverse()
  const sum = body.reduce((total, digit, index) => total + digit * (index + 2), 0)
  const expected = (11 - (sum % 11)) % 11
  return expected !== 10 && expected === check && !/^(\d)\1+$/.test(digits)
}
