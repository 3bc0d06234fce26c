// One setup at a time, although two commands may start at once: a folder is the lock, since making one either
// succeeds or fails as a whole. It holds the process id, so that a lock left by a killed process is taken over.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const RETRY_MS = 200
/** Time between making the folder and writing the process id into it, generously. */
const GRACE_MS = 2_000

function take(folder) {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function owner(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8')) || null
  } catch {
    return null
  }
}

function runs(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// Of two processes that find the same dead lock only one can rename it; the other finds it gone and tries again.
function clear(folder) {
  const aside = `${folder}.${process.pid}`
  try {
    renameSync(folder, aside)
    rmSync(aside, { recursive: true, force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Runs `work` while holding the lock folder. `onWait(pid)` is called once if another process holds it. */
export async function withLock(folder, onWait, work) {
  mkdirSync(dirname(folder), { recursive: true })
  const since = Date.now()
  let told = false
  while (!take(folder)) {
    const pid = owner(folder)
    if (pid ? !runs(pid) : Date.now() - since > GRACE_MS) clear(folder)
    else {
      if (pid && !told) onWait(pid)
      told ||= pid !== null
      await pause(RETRY_MS)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
