import { expect, test } from '@jest/globals'
import { configFrom } from '../bot/config.ts'

test.each([
  ['PORT', '70000', 'must be a whole number from 0 to 65535'],
  ['REQUESTS_PER_MINUTE', '0', 'must be a whole number from 1'],
  ['REQUESTS_PER_MINUTE', 'many', 'must be a whole number from 1'],
  ['POST_AFTER_SECONDS', '-1', 'must be a number from 0 to 3600'],
  ['POST_AFTER_SECONDS', '4000', 'must be a number from 0 to 3600'],
])('%s=%s is refused in a sentence that says what it takes', (name, value, takes) => {
  expect(() => configFrom({ [name]: value })).toThrow(`The setting ${name} is not right: ${takes}.`)
})
