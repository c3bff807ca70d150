import { useMantineColorScheme } from '@mantine/core';

/**
 * Light or dark. Mantine would write a style element to hold transitions still meanwhile, which our content policy
 * forbids; nothing here fades its colours, so there is nothing to hold.
 */
export const useColorScheme = () => useMantineColorScheme({ keepTransitions: true });
