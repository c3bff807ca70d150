declare module '*.graphql?raw' {
  const sdl: string;
  export { sdl as default };
}
