let page = '';
let moment: string | undefined;

const show = () => {
  document.title = [moment, page, 'Throughline'].filter(Boolean).join(' · ');
};

/** The page says what it is … */
export const setPageTitle = (title: string) => {
  page = title;
  show();
};

/** … and the shell says when. */
export const setMomentInTitle = (words: string | undefined) => {
  moment = words;
  show();
};
