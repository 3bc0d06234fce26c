import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Problem } from './problem.ts'

/** Answers with a page. */
export const show = async (
  c: Context,
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: Problem['status'] | 200 = 200,
): Promise<Response> => c.html(`<!doctype html>${await page}`, status)
