import type { SpeechListener, SpeechPort, SpeechRequest, Voice } from './ports.ts';

/** `SpeechSynthesisUtterance` of the browser. */
export type UtteranceMaker = new (text?: string) => SpeechSynthesisUtterance;

/**
 * Speech by the browser, or a port without voices where there is none.
 * `pause()` is never used: on Android it cancels.
 */
export function createWebSpeech(
  synthesis: SpeechSynthesis | undefined,
  Utterance: UtteranceMaker | undefined,
): SpeechPort {
  return synthesis && Utterance ? new WebSpeech(synthesis, Utterance) : MUTE;
}

/** For browsers without speech: every request fails at once. */
const MUTE: SpeechPort = {
  voices: () => [],
  onVoicesChanged: () => () => undefined,
  unlock: () => undefined,
  speak: (_request, listener) => {
    listener.failed();
  },
  cancel: () => undefined,
};

class WebSpeech implements SpeechPort {
  readonly #synthesis: SpeechSynthesis;
  readonly #Utterance: UtteranceMaker;
  /** Kept until it ends: browsers forget the events of an utterance that nobody holds. */
  #current: SpeechSynthesisUtterance | undefined;
  #isUnlocked = false;

  constructor(synthesis: SpeechSynthesis, Utterance: UtteranceMaker) {
    this.#synthesis = synthesis;
    this.#Utterance = Utterance;
  }

  voices(): readonly Voice[] {
    return this.#voices().map(({ voiceURI, name, lang, localService, default: isDefault }) => ({
      id: voiceURI,
      name,
      language: lang,
      local: localService,
      isDefault,
    }));
  }

  onVoicesChanged(run: () => void): () => void {
    // Safari has the list but not always the event target.
    const target: Partial<SpeechSynthesis> = this.#synthesis;
    target.addEventListener?.('voiceschanged', run);
    return () => target.removeEventListener?.('voiceschanged', run);
  }

  unlock(): void {
    if (this.#isUnlocked || this.#synthesis.speaking) return;
    this.#isUnlocked = true;
    try {
      const silence = new this.#Utterance(' ');
      silence.volume = 0;
      this.#synthesis.speak(silence);
    } catch {
      // Words will be asked for anyway, and tell if they cannot be said.
    }
  }

  speak(request: SpeechRequest, listener: SpeechListener): void {
    try {
      this.cancel();
      const utterance = this.#utter(request);
      this.#current = utterance;
      const forget = (tell: () => void) => () => {
        if (this.#current !== utterance) return;
        this.#current = undefined;
        tell();
      };
      utterance.onstart = () => {
        if (this.#current === utterance) listener.started();
      };
      utterance.onend = forget(() => {
        listener.ended();
      });
      utterance.onerror = forget(() => {
        listener.failed();
      });
      this.#synthesis.speak(utterance);
    } catch {
      this.#current = undefined;
      listener.failed();
    }
  }

  cancel(): void {
    this.#current = undefined;
    // Cancelling an idle synthesis swallows the next utterance in some browsers.
    const { speaking, pending } = this.#synthesis;
    if (speaking || pending) this.#synthesis.cancel();
  }

  #utter({ text, language, voiceId, rate, volume }: SpeechRequest): SpeechSynthesisUtterance {
    const utterance = new this.#Utterance(text);
    const voice = this.#voices().find(({ voiceURI }) => voiceURI === voiceId);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? language;
    utterance.rate = rate;
    utterance.volume = volume;
    return utterance;
  }

  #voices(): readonly SpeechSynthesisVoice[] {
    try {
      return this.#synthesis.getVoices();
    } catch {
      return [];
    }
  }
}
