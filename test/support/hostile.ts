/** Hostile texts for events, manifests and replies, each of which has caused harm somewhere before. */
export const hostile: Record<string, string> = {
  'a script tag': `<script>document.title='ran'</script>`,
  'a tag with a handler': `<img src=x onerror="document.title='ran'"><svg/onload=document.title='ran'>`,
  'the end of an attribute': `" onmouseover="document.title='ran'" x="`,
  'the end of an element': '</pre></code></td></details></article></main></style><h1>mine</h1>',
  'a meta refresh':
    '<meta http-equiv=refresh content="0;url=https://evil.example"><link rel=stylesheet href=//evil.example>',
  'Markdown of every kind':
    '# head\n\n* list\n1. one\n\n> quote\n\n---\n\n**bold** _em_ ~~gone~~ [link](https://evil.example) ![pic](https://evil.example/p.png)\n\n| a | b |\n| - | - |\n| c | d |\n\n```\nfence\n```\n\n- [x] done',
  'links and mentions':
    '@octocat #1 https://evil.example www.evil.example a@evil.example <https://evil.example> [x][y]\n\n[y]: https://evil.example',
  'a javascript link':
    '[x](javascript:alert(1)) <a href="javascript:alert(1)">x</a> [x](data:text/html,<script>1</script>)',
  'cells of a table': 'a | b \\| c | `d | e` || |',
  backticks: '`a` ``b`` ```c``` ` `` ```',
  'a hundred backticks': `${'`'.repeat(100)}<b>x</b>${'`'.repeat(100)}`,
  'an HTML comment': '<!-- --> <!-- <!DOCTYPE x [ <![CDATA[ ]]> <?php ?>',
  entities: '&lt;script&gt; &#60;b&#62; &amp;lt; &nbsp;&#x202e;',
  'workflow commands':
    '::error::x\n  ::set-env name=A::b\n\t::add-mask::a\n::stop-commands::x\n##[group]x ##[add-path]/evil',
  'workflow commands behind exotic line ends':
    'a\r::error::x\u2028::error::y\u2029::error::z\u0085::error::w\v::error::v\f::error::u',
  'workflow commands behind exotic blanks': '\u00a0::error::x\n\u3000::error::y\n\u2003::error::z\n\ufeff::error::w',
  'Azure commands':
    '##vso[task.setvariable variable=a]b\nx ##vso[task.logissue type=error]y\n##[section]z\n]; ##VSO[task.complete]',
  'a GitLab section': 'section_start:1:a[collapsed=true]\r\u001b[0Kx\nsection_end:1:a\r\u001b[0K',
  'ANSI escapes':
    '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b2J \u001b[2K\rover',
  'control characters': '\u0000\u0001\b\b\b\u007f\u0085\u0090\u009f',
  'bidirectional overrides': 'a\u202egnp.exe\u202c \u2066x\u2069 \u202bx',
  'right-to-left text': 'שלום עולם، مرحبا بالعالم',
  'lone surrogates': '\ud800 x \udc00',
  'percent signs': '100% %0A%0D%3A %25 %AZP25 ; ]',
  'blank lines': '\n\n\n   \n\n',
  'a hundred thousand characters': 'x'.repeat(100_000),
  'many brackets': '['.repeat(20_000),
  'many stars': '*a '.repeat(7_000),
  'many unclosed links': '<https://x '.repeat(2_000),
}
