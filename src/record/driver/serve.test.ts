import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { freshStore } from '../../../test/record-stores.ts'
import { linkOver } from './link.ts'
import { serve } from './serve.ts'
import { openAt } from './store.ts'
import { makeTurns } from './turns.ts'
import { portChannel } from './wire.ts'

test('a turn that nothing is asked in is undone and ended; the next one comes', async () => {
  const database = await openAt(join(await freshStore(), 'data'))
  const turns = makeTurns()
  const { port1, port2 } = new MessageChannel()
  serve(portChannel(port1), database, turns, { idle: 100 })
  const link = linkOver(portChannel(port2))

  const hanging = await link.acquire()
  await hanging.query('create table kept (n int)', [])
  await hanging.query('begin', [])
  await hanging.query('insert into kept values ($1)', [1])
  const next = await link.acquire()
  expect((await next.query('select n from kept', [])).rows).toEqual([])
  await next.release()
  await expect(hanging.query('commit', [])).rejects.toMatchObject({ code: 'record/unreachable' })
  await expect(next.query('select 1', [])).rejects.toMatchObject({ code: 'record/unreachable' })

  const failing = await link.acquire()
  await expect(failing.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' })
  await failing.release()
  port1.close()
  await expect(link.acquire()).rejects.toMatchObject({ code: 'record/unreachable' })
  await database.close()
}, 60_000)
