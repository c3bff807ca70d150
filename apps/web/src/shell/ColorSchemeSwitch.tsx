import { ActionIcon, type MantineColorScheme } from '@mantine/core';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useColorScheme } from './use-color-scheme.ts';

const schemes: Record<MantineColorScheme, { icon: IconName; words: string; next: MantineColorScheme }> = {
  auto: { icon: 'screen', words: 'as your system', next: 'light' },
  light: { icon: 'sun', words: 'light', next: 'dark' },
  dark: { icon: 'moon', words: 'dark', next: 'auto' },
};

export function ColorSchemeSwitch() {
  const { colorScheme, setColorScheme } = useColorScheme();
  const { icon, words, next } = schemes[colorScheme];
  const label = `Colours: ${words}. Change to ${schemes[next].words}`;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next)}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
}
