import type { Settings } from '#storage';

/** Shows the theme and the size of the text that were chosen, on the root of the page. */
export function showLook(root: HTMLElement, { theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  if (textSize === 'normal') delete root.dataset['text'];
  else root.dataset['text'] = textSize;
}
