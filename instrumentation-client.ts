/**
 * Runs before anything else in the browser. zod compiles its parsers with `new Function`, which the content
 * security policy forbids and reports even where the error is caught: tell it not to try.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
