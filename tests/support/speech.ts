/** How long the voice takes to say a text at the speed of `cueing.voice`, in milliseconds. */
export function speechMs(text: string, wordsPerSecond = 2.4): number {
  return (text.trim().split(/\s+/).length / wordsPerSecond) * 1000;
}
