import type { Team } from '../../domain/need/model.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { LambdaName } from '../../lambdas/registry.ts';

/**
 * A name in our source that becomes an ARN, an id or a text when a flow is rendered: at synth a CloudFormation token, in a check a
 * readable placeholder. A reference to a spoken flow, module or queue means the one in the language being rendered.
 */
export type Reference =
  | { readonly ref: 'lambda'; readonly name: LambdaName }
  | { readonly ref: 'flow'; readonly name: string; readonly language?: Language }
  | { readonly ref: 'module'; readonly name: string; readonly language?: Language }
  | { readonly ref: 'queue'; readonly team: Team; readonly kind: 'waiting' | 'callback' }
  | { readonly ref: 'hours'; readonly team: Team }
  | { readonly ref: 'lex-bot' }
  /** A view that AWS manages, in its first version. */
  | { readonly ref: 'view'; readonly name: ManagedView }
  | {
      readonly ref: 'voice';
      readonly part: 'voice' | 'engine' | 'locale' | 'language';
      readonly language?: Language;
    }
  | {
      readonly ref: 'prompt';
      readonly name: string;
      readonly language?: Language;
      /** What fills the `{placeholders}`: a JSONPath, or a text of the settings. */
      readonly with: Readonly<Record<string, string | SettingText>>;
    }
  | SettingText;

export type ManagedView = 'form' | 'detail' | 'confirmation';

/** A text that the deployment's settings give in every language: who we are, and what callers are told about us. */
export type SettingText = { readonly ref: 'setting-text'; readonly name: 'companyName' | 'information' };

/** A parameter as it stands in our source: JSON, with references in the places of strings. */
export type Parameter =
  | string
  | number
  | boolean
  | Reference
  | readonly Parameter[]
  | { readonly [key: string]: Parameter };

export const isReference = (value: Parameter): value is Reference =>
  typeof value === 'object' && !Array.isArray(value) && typeof (value as { ref?: unknown }).ref === 'string';
