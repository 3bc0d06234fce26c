import type { PGlite } from '@electric-sql/pglite'

/** Turns between two looks at the log. */
const EVERY = 8
/** Bytes of write-ahead log; a server would write a checkpoint at a like amount. */
const LOG_LIMIT = 64 * 1024 * 1024

const DUE = `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) > ${LOG_LIMIT} as due from pg_control_checkpoint()`

/**
 * What a server does in the background and PGlite, which has none, never does: a checkpoint, without which the log grows
 * as long as the store is open, and fresh statistics for the planner. To be called between transactions.
 */
export function makeUpkeep(database: Pick<PGlite, 'query'>): () => Promise<void> {
  let turns = 0
  return async () => {
    if (++turns % EVERY > 0) return
    const { rows } = await database.query<{ due: boolean }>(DUE)
    if (!rows[0]?.due) return
    await database.query('checkpoint')
    await database.query('analyze')
  }
}
