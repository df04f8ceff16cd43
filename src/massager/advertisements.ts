/**
 * Calls `seen` each time `device` advertises, where the browser can tell. Never needed, and never an error: it is
 * behind a flag in most browsers, and ends by itself when the page is hidden.
 * @returns ends it.
 */
export function watchFor(device: BluetoothDevice, seen: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  device.addEventListener('advertisementreceived', seen, { signal });
  void begin(device, signal).catch(() => undefined);
  return () => {
    end.abort();
  };
}

/** A call that throws, or isn't there, is one that rejects. */
async function begin(device: Partial<BluetoothDevice>, signal: AbortSignal): Promise<void> {
  await device.watchAdvertisements?.({ signal });
}
