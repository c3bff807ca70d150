/** Made here in the browser: nothing is sent anywhere. */
export const downloadBlob = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

export const download = (name: string, type: string, content: string): void =>
  downloadBlob(name, new Blob([content], { type }));
