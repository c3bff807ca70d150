import { createTheme, type ConvertCSSVariablesInput } from '@mantine/core';

const labelledClose = { closeButtonProps: { 'aria-label': 'Close' }, lockScroll: false };
const strongTitle = { title: { fontSize: 17, fontWeight: 650 } };

/** Mantine with enough contrast for WCAG AA, light and dark. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: labelledClose, styles: strongTitle },
    Drawer: { defaultProps: labelledClose },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});

/** Our own names for colours with a meaning, each readable on the page's ground at 4.5:1 or more. */
export const cssVariables: ConvertCSSVariablesInput = {
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6b727a',
    '--mantine-color-error': '#c01c28',
    '--mantine-color-anchor': '#364fc7',
    '--line': '#dfe3e8',
    '--line-strong': '#868e96',
    '--ground-soft': '#f6f7f9',
    '--ground-hover': '#eef1f5',
    '--past-ground': '#ffe8a3',
    '--past-frame': '#b26a00',
    '--past-ink': '#3d2600',
    '--good': '#1f6b35',
    '--good-ground': '#e4f5e9',
    '--warn': '#7d4e00',
    '--warn-ground': '#fff1d1',
    '--bad': '#b3141f',
    '--bad-ground': '#fdeaea',
    '--quiet': '#495057',
    '--quiet-ground': '#eceff2',
    '--brand': '#364fc7',
    '--brand-ground': '#e8ecfd',
    '--bar': '#7c8fe6',
    '--good-bar': '#6fb583',
    '--bar-undated': '#adb5bd',
  },
  dark: {
    '--mantine-color-dimmed': '#a6a7ab',
    '--mantine-color-placeholder': '#94979d',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': '#91a7ff',
    '--line': '#3a3d42',
    '--line-strong': '#828790',
    '--ground-soft': '#2b2d31',
    '--ground-hover': '#33363b',
    '--past-ground': '#4a3500',
    '--past-frame': '#e0a100',
    '--past-ink': '#ffe8b0',
    '--good': '#8ce0a2',
    '--good-ground': '#1c3324',
    '--warn': '#ffd27a',
    '--warn-ground': '#3b2f14',
    '--bad': '#ff9c9c',
    '--bad-ground': '#431f22',
    '--quiet': '#c9ccd1',
    '--quiet-ground': '#35383d',
    '--brand': '#a9baff',
    '--brand-ground': '#2a3055',
    '--bar': '#6f83e0',
    '--good-bar': '#4f8f63',
    '--bar-undated': '#6c7178',
  },
};
