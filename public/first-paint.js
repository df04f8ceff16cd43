// Before anything is painted: the theme and size of text that were chosen, and the sketch of the screen the page opens
// at (src/ui/sketch). Once that is painted, the app is asked for. Plain and short: the first paint waits for it.
(() => {
  const { dataset } = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  let kept = {};
  try {
    kept = JSON.parse(read('backbeat.settings')) ?? kept;
  } catch {
    // damaged
  }
  if (['light', 'dark'].includes(kept.theme)) dataset.theme = kept.theme;
  if (['large', 'larger'].includes(kept.textSize)) dataset.text = kept.textSize;

  const path = location.hash.replace(/^#?\/?/, '').replace(/\/?(\?.*)?$/, '');
  const isFirst = path === 'welcome' || (path === '' && kept.welcomed !== true);
  dataset.opens = isFirst ? 'welcome' : path === 'session' ? path : path === '' ? 'today' : 'elsewhere';
  const today = `today/${read('backbeat.suggested') ?? ''}`;
  const all = [...document.querySelectorAll('.sketch [data-at]')];
  const isOf = (place) => (sketch) => sketch.dataset.at.split(' ').includes(place);
  const isThere = (place) => all.some(isOf(place));
  const first = all[0]?.dataset.at;
  const place = isFirst ? 'welcome' : path === '' ? (isThere(today) ? today : first) : path;
  for (const sketch of all)
    if (isOf(place)(sketch)) sketch.hidden = false;
    else sketch.remove();

  // Nobody hears a button yet: the app presses it as soon as it is there (src/ui/pressed-early.ts).
  document.addEventListener('click', ({ target }) => {
    const sketch = target.closest('.sketch');
    const button = target.closest('button');
    if (sketch && button) sketch.dataset.pressed = button.textContent.replaceAll(/\s+/g, '');
  });

  const named = (name) =>
    document.querySelector(`meta[name="${name}"]`)?.content.split(' ').filter(Boolean) ?? [];
  const ask = (href, what) => document.head.append(Object.assign(document.createElement('link'), { href, ...what }));
  let isBegun = false;
  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    const [main, faces, font, icon] = named('wanted');
    if (!main) return; // while it is worked on: the page asks by itself
    import(main).catch(() => undefined);
    // Every other screen needs the rest of the app: it may come beside the first part, not after it.
    if (!['today', 'welcome'].includes(dataset.opens))
      setTimeout(() => named('later').forEach((name) => ask(`./assets/${name}.js`, { rel: 'modulepreload' })));
    ask(font, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '' });
    ask(faces, { rel: 'stylesheet' });
    ask(icon, { rel: 'icon', type: 'image/svg+xml' });
  };
  const isPainted = document.visibilityState === 'visible' && dataset.opens !== 'session';
  if (!isPainted || !PerformanceObserver.supportedEntryTypes?.includes('paint')) begin();
  else {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) begin();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(begin, 1000); // a page that was hidden meanwhile is not painted
  }
})();
