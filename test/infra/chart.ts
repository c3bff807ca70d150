import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export const chartFolder = join(import.meta.dirname, '../../infra/helm/throughline');

type Values = Record<string, unknown>;
type Named = { readonly name: string };
type Probe = { readonly exec: { readonly command: readonly string[] } };

/** What we look at in a manifest. */
export type Manifest = {
  readonly kind: string;
  readonly metadata: Named;
  readonly spec: {
    readonly replicas: number;
    readonly selector: { readonly matchLabels: unknown };
    readonly volumeClaimTemplates?: readonly { readonly metadata: Named }[];
    readonly template: {
      readonly metadata: { readonly labels: unknown };
      readonly spec: {
        readonly volumes: readonly Named[];
        readonly containers: readonly {
          readonly livenessProbe: Probe;
          readonly readinessProbe: Probe;
          readonly volumeMounts: readonly Named[];
          readonly env: readonly (Named & { readonly value?: string })[];
        }[];
      };
    };
  };
};

const valueAt = (values: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Values | undefined)?.[key], values);

/** Helm's rendering for what our templates use of it: values, one `if` around a file, one within a line. Anything else is an error. */
const render = (template: string, values: Values): string => {
  const guard = /^\{\{- if (?:eq )?\.(\S+)(?: "(\w+)")? \}\}\n([\s\S]*)\{\{- end \}\}\n$/.exec(template);
  if (!guard) throw new Error('A template is one {{- if … }} around its manifests.');
  const [, path, wanted, body] = guard as unknown as [string, string, string | undefined, string];
  const value = valueAt(values, path);
  if (wanted === undefined ? !value : value !== wanted) return '';
  const chosen = body.replace(
    /\{\{ if \.(\S+) \}\}(.*?)\{\{ else \}\}(.*?)\{\{ end \}\}/g,
    (_, asked: string, then: string, otherwise: string) => (valueAt(values, asked) ? then : otherwise),
  );
  return chosen.replace(/\{\{ (.*?) \}\}/g, (whole, expression: string) => {
    const value = /^\.[\w.]+$/.test(expression) ? valueAt(values, expression.slice(1)) : undefined;
    if (value === undefined) throw new Error(`${whole} has no value.`);
    return String(value);
  });
};

/** The manifests that the chart makes with its own values and what is set besides, as objects. */
export const manifests = (store: 'sqlite' | 'eventstoredb', set: Values = {}): readonly Manifest[] => {
  const own = parse(readFileSync(join(chartFolder, 'values.yaml'), 'utf8')) as Values;
  const values = { Values: { ...own, ...set, store }, Release: { Name: 'plans', Namespace: 'default' } };
  return ['service', 'ingress', 'sqlite', 'eventstoredb'].flatMap((name) => {
    const template = readFileSync(join(chartFolder, 'templates', `${name}.yaml`), 'utf8');
    const rendered = render(template, values);
    if (rendered === '') return [];
    return parseAllDocuments(rendered).map((document) => {
      if (document.errors.length > 0) throw document.errors[0];
      return document.toJS() as Manifest;
    });
  });
};
