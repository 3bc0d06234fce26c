import { SETTINGS } from '../../lib/settings.ts'
import type { StoreOptions } from '../store.ts'

/** The settings as rows: name, value, where the value is from. A password in an address is not shown. */
export const settingRows = (
  options: StoreOptions,
  env: NodeJS.ProcessEnv,
): readonly (readonly [name: string, value: string, from: string])[] =>
  SETTINGS.map(({ name, env: variable, fallback }) => {
    const option = name === 'store' || name === 'database' ? options[name] : undefined
    if (option !== undefined) return [name, masked(option), `--${name}`]
    const value = env[variable]
    return value
      ? [name, masked(value), variable]
      : [name, fallback || '(none)', `default; ${variable} changes it`]
  })

const masked = (value: string): string => value.replace(/(?<=:\/\/[^/@]*:)[^/@]+(?=@)/, '***')
