export { ordinaryConfig, readConfig, type Config } from './config.ts';
export { createApp, type App, type AppOptions } from './create-app.ts';
export { commandOfMutation } from './telling/mutations.ts';
