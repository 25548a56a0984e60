import type { Language } from '../model/text.js';
import { formatsIn, type Formats } from './formats.js';
import type { MessageOverrides, Messages } from './messages.js';
import { withOwnWording } from './own-wording.js';

/** A language as a value: its tag, its direction, the interface's texts, and how numbers, periods and lists are written. */
export interface Locale {
  /** BCP 47: digits, dates and the order of names follow it. */
  readonly tag: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Messages;
  readonly formats: Formats;
}

/** A locale from outside: what it leaves out is the library's own, in the nearest language that it has. */
export interface LocaleInput {
  readonly tag: Language;
  readonly dir?: Locale['dir'];
  readonly messages?: MessageOverrides;
  readonly formats?: Partial<Formats>;
}

/** The tag of a locale from outside; `null` where it is none, or one that the browser does not take for a tag. */
export function tagOf(input: unknown): Language | null {
  const { tag } = typeof input === 'object' && input !== null ? (input as { readonly tag?: unknown }) : {};
  try {
    return typeof tag === 'string' ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * A whole locale of one from outside; what is not of the kind that is expected is left aside.
 * @param messages the texts for what it leaves out
 */
export function completeLocale(input: LocaleInput, messages: Messages): Locale {
  const tag = tagOf(input) ?? 'id';
  return {
    tag,
    dir: input.dir === 'rtl' ? 'rtl' : 'ltr',
    messages: withOwnWording(messages, input.messages),
    formats: withOwnWording(formatsIn(tag), input.formats),
  };
}
