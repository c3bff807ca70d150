import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

type Tree = { readonly type: string; readonly value?: string; children?: Tree[] };

const isComment = ({ type, value = '' }: Tree) => type === 'raw' && /^\s*<!--[\s\S]*-->\s*$/.test(value);

/** Templates of decision records are full of comments to whoever fills them in. */
const withoutComments = () => {
  const clean = (node: Tree) => {
    if (!node.children) return;
    node.children = node.children.filter((child) => !isComment(child));
    node.children.forEach(clean);
  };
  return clean;
};

/** A link that leads out of here; what is relative to a repository we do not have stays text. */
function Away({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!/^(?:https?:|mailto:)/i.test(href ?? '')) return <>{children}</>;
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** What is wider than the page scrolls by itself, with the keyboard too. */
const wide = (name: string, children: ReactNode) => (
  <div role="region" aria-label={name} tabIndex={0} data-wide>
    {children}
  </div>
);

/** The page has its own first two levels of headings. */
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  a: ({ href, children }) => <Away href={href}>{children}</Away>,
  // Nothing is fetched from elsewhere because somebody looks at a page.
  img: ({ src, alt }) => (
    <Away href={typeof src === 'string' ? src : undefined}>[image{alt ? `: ${alt}` : ''}]</Away>
  ),
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'done' : 'not done'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  table: ({ children }) => wide('Table', <table>{children}</table>),
  pre: ({ children }) => wide('Code', <pre>{children}</pre>),
};

/** What stands between dashes at the top says things about the document; Markdown would take it for a heading. */
const withFrontMatterAsCode = (text: string): string =>
  text.replace(/^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/, '```yaml\n$1\n```\n');

const remarkPlugins = [remarkGfm];
const rehypePlugins = [withoutComments];

/** Markdown without HTML: what looks like a tag is shown as it was written. */
export function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown components={components} remarkPlugins={remarkPlugins} rehypePlugins={rehypePlugins}>
      {withFrontMatterAsCode(text)}
    </ReactMarkdown>
  );
}
