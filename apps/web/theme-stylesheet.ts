import {
  convertCssVariables,
  deepMerge,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariables, theme } from './src/theme.ts';

const name = 'virtual:theme.css';

/** Colours that nothing here uses: a third of Mantine's variables. */
const unusedColour = /^--mantine-color-(?:pink|grape|cyan|lime|violet|teal|orange)-/;

const used = (variables: Record<string, string>) =>
  Object.fromEntries(Object.entries(variables).filter(([variable]) => !unusedColour.test(variable)));

export const themeCss = (): string => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const { variables, light, dark } = deepMerge(defaultCssVariablesResolver(merged), cssVariables);
  const schemes = {
    light: { '--mantine-color-scheme': 'light', ...light },
    dark: { '--mantine-color-scheme': 'dark', ...dark },
  };
  return convertCssVariables({
    variables: used(variables),
    light: used(schemes.light),
    dark: used(schemes.dark),
  });
};

/**
 * The theme's CSS variables as a stylesheet of the build. Mantine would add them as a style element at run time,
 * which a content security policy of `style-src 'self'` forbids.
 */
export const themeStylesheet = (): Plugin => ({
  name: 'theme-stylesheet',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? themeCss() : undefined),
});
