/** A browser as far as redirects and cookies go. */
export class Redirects {
  readonly cookies = new Map<string, string>();

  /** One request, its redirect not followed. */
  async get(address: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return response;
  }

  /** Follows redirects until `isThere` says so, or there are no more; answers where it was sent, or stayed. */
  async follow(address: string, isThere: (url: URL) => boolean = () => false): Promise<URL> {
    let url = new URL(address);
    for (let count = 0; count < 20; count++) {
      if (isThere(url)) return url;
      const response = await this.get(url.href);
      const location = response.headers.get('location');
      if (location === null) return url;
      url = new URL(location, url);
    }
    throw new Error(`redirected for ever, last to ${url}`);
  }
}
