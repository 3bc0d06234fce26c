import { expect, test } from 'vitest'
import { RapporteurError } from './errors.ts'
import { numberSetting, setting } from './settings.ts'

test('a setting falls back when the environment is silent or empty', () => {
  expect(setting('host', {})).toBe('127.0.0.1')
  expect(setting('host', { RAPPORTEUR_HOST: '' })).toBe('127.0.0.1')
  expect(setting('host', { RAPPORTEUR_HOST: '::1' })).toBe('::1')
})

test('a number setting refuses what is no number, and says where to mend it', () => {
  expect(numberSetting('port', { RAPPORTEUR_PORT: '8080' })).toBe(8080)
  expect(() => numberSetting('port', { RAPPORTEUR_PORT: '80a' })).toThrow(RapporteurError)
  expect(() => numberSetting('port', { RAPPORTEUR_PORT: '80a' })).toThrow(
    'Expected a whole number for setting port, got `80a`. Set RAPPORTEUR_PORT to one.',
  )
})
