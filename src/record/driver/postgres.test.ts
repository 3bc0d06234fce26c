import { expect, test } from 'vitest'
import { openDatabase } from '../database.ts'
import { withoutPassword } from './postgres.ts'

test.each([
  ['postgres://ana:secret@db.example/news', 'postgres://ana@db.example/news'],
  ['postgresql://ana:se@cr:et/@db.example:5433/news', 'postgresql://ana@db.example:5433/news'],
  ['postgres://ana@/news?host=/run/pg&password=secret', 'postgres://ana@/news?host=/run/pg&'],
  ['postgres://db.example/news', 'postgres://db.example/news'],
])('%s is shown without its password', (address, shown) => {
  expect(withoutPassword(address)).toBe(shown)
  expect(withoutPassword(address)).not.toContain('se')
})

test('a server that does not answer is told as such, without the password', async () => {
  const refused = openDatabase({ database: 'postgres://ana:secret@127.0.0.1:1/news' })
  await expect(refused).rejects.toMatchObject({ code: 'record/unreachable' })
  await expect(refused).rejects.toThrow(/^(?!.*secret)/)
})

test('an address of another kind is refused', async () => {
  await expect(openDatabase({ database: 'mysql://db.example/news' })).rejects.toMatchObject({
    code: 'usage/setting',
  })
})
