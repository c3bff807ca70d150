declare module '*.graphql?raw' {
  const sdl: string;
  export default sdl;
}
