import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownTableOf } from '../../src/report/markdown-table.ts'
import { markdownText } from '../../src/report/markdown-text.ts'
import { printable } from '../../src/report/printable.ts'

const apart = '\u{200b}'

const texts: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['a word', 'media/plex gets .72', 'media/plex gets .72'],
  ['addresses at the start', '192.168.1.60–.75 stay', '192.168.1.60–.75 stay'],
  ['code', 'Pool `lan` goes', 'Pool `lan` goes'],
  ['code with what would be markup elsewhere', '`rm <a> *b* @all`', '`rm <a> *b* @all`'],
  ['a backtick in code', 'Pool `p|x`y` goes', String.raw`Pool ${'`p|x`'}y&#96; goes`],
  ['backticks without code between them', 'a `` b', 'a &#96;&#96; b'],
  ['HTML', '<img src=x> & so', '&lt;img src=x&gt; &amp; so'],
  ['emphasis', '*a* _b_ ~~c~~ snake_case', String.raw`\*a\* \_b\_ \~\~${apart}c\~\~ snake_case`],
  ['a link', '[here](https://evil.example)', String.raw`\[here\](https:${apart}//evil.example)`],
  ['an address that becomes a link', 'www.evil.example', `www${apart}.evil.example`],
  [
    'mentions and references',
    'ask @all, a@b.example, #12, !12',
    `ask @${apart}all, a@${apart}b.example, #${apart}12, !${apart}12`,
  ],
  ['a heading', '# pwned', String.raw`\# pwned`],
  ['a list', '- pwned', String.raw`\- pwned`],
  ['a numbered list', '1. pwned', `1${apart}. pwned`],
  ['a quote', '> pwned', '&gt; pwned'],
  ['code by indentation', '    pwned', 'pwned'],
  ['lines', 'a,\n## pwned\r\n\n@all', `a, ## pwned @${apart}all`],
  ['a column', 'a|b', String.raw`a\|b`],
  ['a backslash', String.raw`a\|b`, String.raw`a\\\|b`],
  ['what is not seen', 'a\u{1b}[2Jb\u{202e}c', String.raw`a\\u{1b}\[2Jb\\u{202e}c`],
]

for (const [name, text, shown] of texts) {
  test(`${name}: shown as it is written`, () => assert.equal(markdownText(text), shown))
}

test('a cell is one cell', () => {
  assert.deepEqual(markdownTableOf([['Service'], ['`a|b` on `c`\n| <b>']]), [
    '| Service |',
    '| --- |',
    String.raw`| a\|b on ${'`c`'} \| &lt;b&gt; |`,
  ])
})

test('a line for a terminal: breaks are spaces, and nothing steers it', () => {
  assert.equal(printable(' \u{1b}]0;x\u{7} a \n\t b\u{2028}c\td'), String.raw` \u{1b}]0;x\u{7} a b c d`)
})
