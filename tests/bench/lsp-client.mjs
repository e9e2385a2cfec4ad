// A client for any LSP server on stdio, that measures: when answers come, and how much memory the server takes (Linux).
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
  window: { workDoneProgress: true },
  textDocument: {
    synchronization: { didSave: true }, hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
  },
  general: { positionEncodings: ['utf-16'] },
};

/** One server process. Times are milliseconds since it was spawned unless said otherwise. */
export class MeasuredServer {
  #child; #waiting = new Map(); #listeners = new Set(); #lastId = 0; #rest = Buffer.alloc(0); #spawned; #memory; #peakKiB = 0; #progress = 0; #lastMessage = 0;

  constructor(command, folder, env) {
    this.folder = folder;
    this.#spawned = performance.now();
    this.#child = spawn(command[0], command.slice(1), { cwd: folder, env, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', (bytes) => this.#read(bytes));
    this.#child.on('exit', () => this.#waiting.forEach(({ reject }) => reject(new Error(`${command[0]} ended`))));
    this.#memory = setInterval(() => this.#sampleMemory(), 50);
  }

  get now() { return performance.now() - this.#spawned; }

  get peakMiB() { this.#sampleMemory(); return this.#peakKiB / 1024; }

  /** @param options The server's own initializationOptions. */
  async initialize(options) {
    const uri = pathToFileURL(this.folder).href;
    const folders = [{ uri, name: 'bench' }];
    await this.request('initialize', { processId: process.pid, clientInfo: { name: 'bench' }, rootUri: uri, rootPath: this.folder, workspaceFolders: folders, capabilities, initializationOptions: options });
    const at = this.now;
    this.notify('initialized', {});
    return at;
  }

  request(method, params, timeoutMs = 120_000) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} was not answered`)), timeoutMs);
      const settle = (done) => (value) => { clearTimeout(timer); this.#waiting.delete(id); done(value); };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) { this.#send({ method, params }); }

  /** The first notification from now on that fits; undefined when none comes in time. */
  next(method, fits, timeoutMs) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (message.method === method && fits(message.params)) done(message.params);
      };
      const done = (value) => { clearTimeout(timer); this.#listeners.delete(listener); resolve(value); };
      const timer = setTimeout(() => done(undefined), timeoutMs);
      this.#listeners.add(listener);
    });
  }

  /** Until the server has said nothing for a while and has no progress under way. */
  async quiet(ms = 1_500, timeoutMs = 120_000) {
    const end = performance.now() + timeoutMs;
    while (performance.now() < end && (this.#progress > 0 || performance.now() - this.#lastMessage < ms))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  async stop() {
    const exited = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.request('shutdown', undefined, 10_000).catch(() => undefined);
    this.notify('exit');
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
    await exited;
    clearTimeout(kill);
    clearInterval(this.#memory);
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(bytes) {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    for (;;) {
      const header = this.#rest.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: *(\d+)/i.exec(this.#rest.subarray(0, header).toString('latin1'))?.[1]);
      if (this.#rest.length < header + 4 + length) return;
      const body = this.#rest.subarray(header + 4, header + 4 + length).toString('utf8');
      this.#rest = this.#rest.subarray(header + 4 + length);
      this.#receive(JSON.parse(body));
    }
  }

  #receive(message) {
    this.#lastMessage = performance.now();
    if (message.method !== undefined && message.id !== undefined) return this.#answer(message);
    if (message.method === undefined) {
      const waiting = this.#waiting.get(message.id);
      return message.error ? waiting?.reject(new Error(message.error.message)) : waiting?.resolve(message.result);
    }
    if (message.method === '$/progress') this.#progress += { begin: 1, end: -1 }[message.params.value?.kind] ?? 0;
    this.#listeners.forEach((listener) => listener(message));
  }

  #answer({ id, method, params }) {
    const result = method === 'workspace/configuration' ? params.items.map(() => null) : null;
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, result }));
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  /** Resident memory of the process and all below it. */
  #sampleMemory() {
    try {
      const children = new Map();
      for (const name of readdirSync('/proc')) {
        if (!/^\d+$/.test(name)) continue;
        try {
          const parent = Number(readFileSync(`/proc/${name}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ')[1]);
          children.set(parent, [...children.get(parent) ?? [], Number(name)]);
        } catch { /* ended meanwhile */ }
      }
      let total = 0;
      for (const todo = [this.#child.pid]; todo.length > 0;) {
        const pid = todo.pop();
        todo.push(...children.get(pid) ?? []);
        total += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
      }
      this.#peakKiB = Math.max(this.#peakKiB, total);
    } catch { /* no /proc, or the process has ended */ }
  }
}
