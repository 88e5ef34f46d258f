import 'react';

declare module 'react' {
  /** Custom properties in `style`, for values that a style sheet computes with. */
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number | undefined;
  }
}
