/** Ways through the app that several pictures share. */

/** As somebody who has been here: no first run. */
export async function welcomed(page, url, hash = '#/') {
  await page.goto(`${url}#/nowhere`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.goto(`${url}#/settings`);
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await keepSettings(page, { welcomed: true, handLevels: 5 });
  await page.goto('about:blank');
  await page.goto(url + hash);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Writes settings where the app keeps them. */
export async function keepSettings(page, settings) {
  await page.evaluate(
    (given) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('backbeat');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('settings', 'readwrite');
          for (const [name, value] of Object.entries(given)) change.objectStore('settings').put(value, name);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    settings,
  );
}

/** Some weeks of sessions, so that the journal has something to show. */
export async function keepSessions(page, records) {
  await page.evaluate(
    (given) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('backbeat');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('sessions', 'readwrite');
          for (const record of given) change.objectStore('sessions').put(record);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    records,
  );
}

/** A routine is started in the way that is on. */
export async function start(page, id) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/routines/${id}`);
  await page.getByRole('button', { name: 'Start session', exact: true }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
}

/** With the simulator, a routine in its first area, some seconds in. */
export async function inSimulator(page, url, id = 'lower-back-release-10') {
  await welcomed(page, url, '#/massager');
  await page.getByRole('button', { name: 'Use simulator' }).click();
  await page.getByRole('button', { name: 'Disconnect' }).waitFor();
  await start(page, id);
  await toWork(page);
  await page.waitForTimeout(12_000);
}

/** Past whatever comes before the first area. */
export async function toWork(page) {
  const side = page.getByText(/^(LEFT|RIGHT|BOTH SIDES)$/i).first();
  for (let step = 0; step < 4; step++) {
    if (await side.isVisible().catch(() => false)) return;
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await page.waitForTimeout(400);
  }
}
