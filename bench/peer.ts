import nlp from 'compromise'
import { readPages } from '../src/page/index.ts'

/** What a JavaScript developer would reach for: compromise over the text of the same pages. Prints one line a page. */
for await (const page of readPages(process.argv[2]!)) {
  const doc = nlp(page.text)
  const found = doc.sentences().length + doc.topics().length + doc.quotations().length
  process.stdout.write(`${found}\n`)
}
