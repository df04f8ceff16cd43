import type { CueText } from '#protocol';

/**
 * Speed of the voice, `cueing.voice.wordsPerSecond` of the content: it decides which words fit into a step that was
 * changed, and nothing else.
 */
const WORDS_PER_SECOND = 2.4;

/** How long a cue takes to say, by the longer of its texts. */
export function secondsToSay({ text, byHandText = '' }: Pick<CueText, 'text' | 'byHandText'>): number {
  return Math.max(...[text, byHandText].map((one) => one.trim().split(/\s+/).length)) / WORDS_PER_SECOND;
}
