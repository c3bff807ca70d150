const mail = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u;
/** With a plus or a leading zero, so that years, dates and figures are none. */
const phone = /(?<![\p{L}\d.,-])(?:\+\d|\(?0[1-9])[\d ()/-]{6,}\d/gu;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** What of somebody's own words looks like data about a person; nothing is sent anywhere to find out. */
export const looksPersonal = (text: string): 'a mail address' | 'a phone number' | undefined => {
  if (mail.test(text)) return 'a mail address';
  const numbers = text.match(phone) ?? [];
  return numbers.some((number) => digitsIn(number) >= 9 && digitsIn(number) <= 15)
    ? 'a phone number'
    : undefined;
};
