import type { ChildProcess } from 'node:child_process';
import { CancellationTokenSource, commands, EventEmitter, window, workspace, type CancellationToken, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, StreamMessageReader, StreamMessageWriter,
  type LanguageClientOptions, type MessageTransports, type Middleware,
} from 'vscode-languageclient/node';
import { findProgram, startProgram } from './program';
import { RestartBudget } from './restarts';
import { syncedDocuments } from './selectors';

export type ServerState = 'idle' | 'starting' | 'ready' | 'paused' | 'failed';

const pausedKey = 'goRustLens.paused';
const stopTimeoutMs = 2_000;
const neverCancelled = new CancellationTokenSource().token;

/** The language server over its life: started at the first need, restarted in silence, paused on request. */
export class LanguageServer {
  private client: LanguageClient | undefined;
  private child: ChildProcess | undefined;
  private starting: Promise<LanguageClient | undefined> | undefined;
  private turn: Promise<void> = Promise.resolve();
  private current: ServerState = 'idle';
  private readonly restarts = new RestartBudget();
  private readonly changed = new EventEmitter<ServerState>();

  readonly onDidChangeState = this.changed.event;
  lastError: string | undefined;
  startedAt: Date | undefined;

  constructor(private readonly context: ExtensionContext, private readonly log: LogOutputChannel, private readonly middleware: Middleware) {
    if (context.workspaceState.get<boolean>(pausedKey)) this.enter('paused');
  }

  get state(): ServerState {
    return this.current;
  }

  get processId(): number | undefined {
    return this.child?.pid;
  }

  get version(): string | undefined {
    return this.client?.initializeResult?.serverInfo?.version;
  }

  /** The running client, started if need be; undefined while paused or when it cannot be started. */
  async running(): Promise<LanguageClient | undefined> {
    if (this.current === 'paused' || this.current === 'failed') return undefined;
    return this.starting ??= this.start();
  }

  /** Asks the server; undefined when there is none or it has no answer. The reason stands in the log. */
  async ask<Result>(method: string, params: object, token?: CancellationToken): Promise<Result | undefined> {
    const client = await this.running();
    if (!client?.isRunning()) return undefined;
    try {
      // Without a token of its own the library takes an undefined one for a second parameter.
      return await client.sendRequest<Result>(method, params, token ?? neverCancelled) ?? undefined;
    } catch (error) {
      if (!token?.isCancellationRequested) this.log.warn(`${method}: ${describe(error)}`);
      return undefined;
    }
  }

  /** Ends the server and starts another. Calls that come while one is under way wait for their turn. */
  restart(): Promise<void> {
    return this.queue(async () => {
      await this.stop();
      this.restarts.reset();
      this.enter('idle');
      await this.running();
    });
  }

  pause(): Promise<void> {
    return this.queue(async () => {
      await this.context.workspaceState.update(pausedKey, true);
      this.enter('paused');
      await this.stop();
    });
  }

  resume(): Promise<void> {
    return this.queue(async () => {
      await this.context.workspaceState.update(pausedKey, undefined);
      if (this.current === 'paused') this.enter('idle');
      await this.running();
    });
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.changed.dispose();
  }

  private queue(step: () => Promise<void>): Promise<void> {
    return this.turn = this.turn.then(step, step);
  }

  private async start(): Promise<LanguageClient | undefined> {
    this.enter('starting');
    try {
      let first: MessageTransports | undefined = await this.connect();   // before the client: its own message about a failed start would be a second one
      const client = new LanguageClient('goRustLens', 'GoRustLens', async () => {
        const transports = first ?? await this.connect();
        first = undefined;
        return transports;
      }, this.options());
      this.client = client;
      await client.start();
      this.enter('ready');
      return client;
    } catch (error) {
      void this.fail(describe(error));
      return undefined;
    }
  }

  private async connect(): Promise<MessageTransports> {
    const child = await startProgram(await findProgram(this.context), this.log);
    this.child = child;
    this.startedAt = new Date();
    return { reader: new StreamMessageReader(child.stdout!), writer: new StreamMessageWriter(child.stdin!) };
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: syncedDocuments,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      synchronize: { configurationSection: 'goRustLens' },
      initializationOptions: { settings: { goRustLens: workspace.getConfiguration('goRustLens') }, commandLinks: true },
      middleware: this.middleware,
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.closed(),
      },
    };
  }

  /** The connection ended without being asked to. */
  private closed() {
    if (this.restarts.spend()) {
      this.log.warn('The server ended by itself and is started again.');
      return { action: CloseAction.Restart, handled: true };
    }
    void this.fail('The server ended five times within three minutes.');
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** The one notification of this extension that nobody asked for. */
  private async fail(message: string): Promise<void> {
    this.lastError = message;
    this.log.error(message);
    this.enter('failed');
    const choice = await window.showErrorMessage(`GoRustLens is off: ${message}`, 'Restart', 'Show Log');
    if (choice === 'Restart') await this.restart();
    if (choice === 'Show Log') this.log.show();
  }

  private async stop(): Promise<void> {
    const { client, child } = this;
    this.client = this.child = this.starting = undefined;
    try {
      await client?.dispose(stopTimeoutMs);
    } catch (error) {
      this.log.debug(`Stopping: ${describe(error)}`);
    }
    if (child && child.exitCode === null && child.signalCode === null) {
      const killer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      child.once('exit', () => clearTimeout(killer));
    }
  }

  private enter(state: ServerState): void {
    this.current = state;
    void commands.executeCommand('setContext', 'goRustLens.paused', state === 'paused');
    this.changed.fire(state);
  }
}

export function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
