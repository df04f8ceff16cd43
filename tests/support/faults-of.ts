import axe from 'axe-core';
import '../../src/ui/styles/page.css';
import '../../src/ui/styles/tokens.css';

/** What axe finds wrong with an element that stands alone on the page, in both themes, as sentences. */
export async function faultsOf(): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    );
    // the frame of a page (a landmark, a first heading) is the app's, not the element's
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    found.push(
      ...violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    );
  }
  delete document.documentElement.dataset['theme'];
  return found;
}
