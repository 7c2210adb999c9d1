import fc from 'fast-check'
import { decode } from 'html-entities'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown, markdownToPlain, renderMarkdownHtml } from '../../server/text/markdown.ts'

/** Pieces that Markdown, HTML or marked would take for something, and the Swedish of minutes. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...[
        'att ',
        'anta ',
        '§ 75 ',
        '1. ',
        '1) ',
        '12',
        '2021. ',
        '- ',
        '-',
        '+ ',
        '* ',
        '# ',
        ' #',
        '## ',
        '> ',
        '|',
        '| '
      ],
      ...[
        'a_b',
        '_x_',
        '__',
        '*',
        '**',
        '~',
        '~~',
        '`',
        '```',
        '[1]',
        '[a](b)',
        '<b>',
        '<br>',
        '</p>',
        '<!--',
        '&amp;'
      ],
      ...[
        '&',
        '&#39;',
        '<',
        '>',
        '\\',
        '\\\\',
        '!',
        '![x](y)',
        'http://x.se/a_b ',
        'www.x.se ',
        'a@b.se ',
        ':',
        ':---'
      ],
      ...[
        '---',
        '===',
        '–',
        '”citat”',
        '(bilaga 80 a)',
        '  ',
        ' ',
        'ÅÄÖ ',
        '10 %',
        '\u00a010',
        '=',
        '5 < 6 ',
        '[^1]'
      ],
      ...[
        '[x] ',
        '[ ] ',
        '^',
        '$x$',
        '{.c}',
        '::: ',
        '\n',
        '\t',
        '    ',
        '🙂',
        'ŋŧ',
        '"',
        "'",
        '<script>',
        'x'
      ]
    ),
    { maxLength: 9 }
  )
  .map(parts => parts.join(''))

/** As a reader sees it: a no-break space at the edge counts as no text. */
const folded = (text: string) => text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '')
const textOf = (html: string) => decode(html.replace(/<[^>]*>/g, ''))

describe('escapeMarkdown', () => {
  test('any plain text comes back as exactly itself, in one paragraph', () => {
    fc.assert(
      fc.property(nasty, text => {
        fc.pre(folded(text) !== '')
        const html = renderMarkdownHtml(escapeMarkdown(text))
        expect(html).toMatch(/^<p>[^<]*<\/p>$/)
        expect(textOf(html)).toBe(folded(text))
      }),
      { numRuns: 5000 }
    )
  })

  test('it also does so in a heading, an item of a list and a cell', () => {
    fc.assert(
      fc.property(nasty, text => {
        const words = folded(text).trim()
        fc.pre(words !== '')
        const plain = escapeMarkdown(text)
        expect(markdownToPlain(`### ${plain}`).trim()).toBe(words)
        expect(markdownToPlain(`- ${plain}`).trim()).toBe(words)
        expect(markdownToPlain(`| ${plain} | b |\n| --- | --- |\n| a | ${plain} |`)).toBe(
          `${words}\tb\na\t${words}`
        )
      }),
      { numRuns: 2000 }
    )
  })

  test.each([
    ['2021-05-07 § 73', '2021-05-07 § 73'],
    ['bilaga_74_plan.pdf', 'bilaga_74_plan.pdf'],
    ['1 juni 2016', '1 juni 2016'],
    ['1. juni', '1\\. juni'],
    ['hälso- och sjukvård', 'hälso- och sjukvård'],
    ['AT&T', 'AT&T']
  ])('ordinary text stays readable: %s', (plain, markdown) => {
    expect(escapeMarkdown(plain)).toBe(markdown)
  })
})

describe('the dialect', () => {
  test('what a person typed never becomes HTML', () => {
    fc.assert(
      fc.property(nasty, text => {
        const tags = renderMarkdownHtml(text).match(/<[^>]*>/g) ?? []
        for (const tag of tags)
          expect(tag).toMatch(
            /^<(\/?(p|em|strong|del|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|h[1-6])|br|hr|ol start="\d+"|th scope="col"( class="align-\w+")?|td class="align-\w+"|a href="[^"<>]*"|\/a)>$/
          )
      }),
      { numRuns: 5000 }
    )
  })

  test.each([
    ['<b>fet</b>', '<p>&lt;b&gt;fet&lt;/b&gt;</p>'],
    ['![bild](https://exempel.se/a.png)', '<p>!<a href="https://exempel.se/a.png">bild</a></p>'],
    ['`kod`', '<p>`kod`</p>'],
    ['www.exempel.se och https://exempel.se', '<p>www.exempel.se och https://exempel.se</p>'],
    ['[klicka](javascript:alert(1))', '<p>[klicka](javascript:alert(1))</p>'],
    ['[klicka](//exempel.se)', '<p>[klicka](//exempel.se)</p>'],
    ['[§ 74](/moten/1#p74)', '<p><a href="/moten/1#p74">§ 74</a></p>'],
    ['[a]: https://exempel.se', '<p>[a]: https://exempel.se</p>'],
    ['Rubrik\n---', '<p>Rubrik</p>\n<hr>'],
    ['    fyra blanksteg', '<p>    fyra blanksteg</p>'],
    ['- [ ] att göra', '<ul>\n<li>[ ] att göra</li>\n</ul>'],
    ['3. tredje\n4. fjärde', '<ol start="3">\n<li>tredje</li>\n<li>fjärde</li>\n</ol>'],
    ['AT&amp;T &nbsp;', '<p>AT&amp;T \u00a0</p>'],
    ['~~struket~~', '<p><del>struket</del></p>'],
    ['rad ett\\\nrad två', '<p>rad ett<br>rad två</p>']
  ])('%s', (markdown, html) => {
    expect(renderMarkdownHtml(markdown)).toBe(html)
  })

  test('a column whose heading is empty has no header that says nothing', () => {
    expect(renderMarkdownHtml('|  | 2026 |\n|---|---|\n| Resor | 100 |')).toContain(
      '<tr><td></td><th scope="col">2026</th></tr>'
    )
  })

  test('a table has column headers with scope, and a cell may hold a line break', () => {
    const html = renderMarkdownHtml('| Namn | Belopp |\n| --- | ---: |\n| Rad 1<br>Rad 2 | 10 |')
    expect(html).toContain('<th scope="col">Namn</th><th scope="col" class="align-right">Belopp</th>')
    expect(html).toContain('<td>Rad 1<br>Rad 2</td><td class="align-right">10</td>')
  })

  test('headings of a text are pushed below the heading of the page', () => {
    expect(renderMarkdownHtml('# Nuläget\n\n##### Djupt', { headingOffset: 3 })).toBe(
      '<h4>Nuläget</h4>\n<h6>Djupt</h6>'
    )
  })

  test.each([
    ['nested quotes', '> '.repeat(20_000) + 'slut'],
    ['nested lists', '- '.repeat(20_000) + 'slut'],
    ['stars', '*a '.repeat(20_000) + 'slut'],
    ['brackets', '['.repeat(20_000) + 'slut'],
    ['emphasis within emphasis', '**a *b '.repeat(5_000) + 'slut' + '*c **'.repeat(5_000)]
  ])('%s without end are read in reasonable time and nothing is lost', (_what, markdown) => {
    const start = performance.now()
    expect(markdownToPlain(markdown)).toContain('slut')
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
