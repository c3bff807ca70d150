import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './Markdown.tsx';

const drawn = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe('what somebody wrote', () => {
  it('is headings, lists, tables and code, below the headings of the page', () => {
    expect(drawn('# Why\n\n- one')).toMatch(/<h3>Why<\/h3>\s*<ul>\s*<li>one<\/li>/);
    expect(drawn('| a |\n|---|\n| 1 |')).toContain('<th>a</th>');
    expect(drawn('- [x] shipped')).toContain('aria-label="done"');
  });

  it('never becomes HTML, and comments of a template are not shown', () => {
    const page = drawn('<script>alert(1)</script>\n\n<b onclick="x()">bold</b>\n\n<!-- fill me in -->');
    expect(page).not.toMatch(/<script|<b[ >]|fill me in/);
    expect(page).toContain('&lt;script&gt;');
  });

  it('fetches nothing: a picture is its words and a link', () => {
    const page = drawn('![the old ledger](https://example.org/ledger.png) ![](data:image/png;base64,AAAA)');
    expect(page).not.toContain('<img');
    expect(page).toContain(
      '<a href="https://example.org/ledger.png" rel="noopener noreferrer">[image: the old ledger]</a>',
    );
  });

  it('links only to where a link can lead', () => {
    expect(drawn('[spec](https://example.org/spec)')).toContain('rel="noopener noreferrer"');
    for (const text of [
      '[x](javascript:alert(1))',
      '[x](./0003-other.md)',
      '[x](#there)',
      '[x](//evil.example)',
    ])
      expect(drawn(text)).toBe('<p>x</p>');
  });

  it('keeps what a file says about itself out of its headings', () => {
    expect(drawn('---\nparent: Decisions\n---\n# Title')).toMatch(
      /<code[^>]*>parent: Decisions\s*<\/code>[\s\S]*<h3>Title/,
    );
  });
});
