// Before anything is painted: the theme and the size of the text that were chosen, and whether the page opens at
// Today, of which index.html holds a sketch. So nothing changes its look when the app comes. Plain and in one
// piece, since it holds up the first paint. src/ui/look.ts does the same for good a moment later.
(() => {
  const { dataset } = document.documentElement;
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('backbeat.settings')) ?? kept;
  } catch {
    // Nothing kept, or nothing may be read: the defaults hold.
  }
  if (['light', 'dark'].includes(kept.theme)) dataset.theme = kept.theme;
  if (['large', 'larger'].includes(kept.textSize)) dataset.text = kept.textSize;
  const place = location.hash.replace(/^#?\/?/, '').split(/[/?]/)[0];
  const isFirst = place === 'welcome' || (place === '' && kept.welcomed !== true);
  const opens = isFirst ? 'welcome' : place === 'session' ? place : place === '' ? 'today' : 'elsewhere';
  dataset.opens = opens;
  // Every other screen needs the rest of the app: it may come beside the first part, not after it.
  const later = opens === 'today' ? '' : document.querySelector('meta[name="later"]')?.content;
  for (const href of later?.split(' ').filter(Boolean) ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
})();
