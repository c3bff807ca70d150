const names = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** Does this name mean the machine itself, whoever asks? */
export const isLoopback = (host: string): boolean =>
  names.includes(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
