using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests.Session;

/// <summary>A real server process and the client's end of its pipes. Every wait has a deadline; nothing sleeps.</summary>
internal sealed class LspSession : IAsyncDisposable
{
    /// <summary>Long enough for a machine that does much else; a healthy answer takes milliseconds.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JObject>> _waiting = new();
    private readonly Lock _lock = new();
    private readonly List<JObject> _received = [];
    private readonly Func<JObject, JObject?> _answer;
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _logged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastId;

    private LspSession(Process process, Func<JObject, JObject?> answer)
    {
        _process = process;
        _answer = answer;
        _process.ErrorDataReceived += (_, line) =>
        {
            TaskCompletionSource before;
            lock (_log)
            {
                _log.AppendLine(line.Data);
                (before, _logged) = (_logged, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }
            before.SetResult();
        };
        _process.BeginErrorReadLine();
        Reading = Task.Run(ReadAsync);
    }

    /// <summary>Ends when the server's output does.</summary>
    public Task Reading { get; }

    public int ProcessId => _process.Id;

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <param name="answer">Answers the server's requests: the "result" or "error" member; null for a null result.</param>
    public static LspSession Start(Func<JObject, JObject?>? answer = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(ServerProgram.Path, ["lsp", "--log-dir", ""])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new LspSession(Process.Start(start) ?? throw new InvalidOperationException("The server did not start."), answer ?? (_ => null));
    }

    /// <summary>A session that has shaken hands.</summary>
    public static async Task<LspSession> StartInitializedAsync(JObject? parameters = null, Func<JObject, JObject?>? answer = null, params (string Name, string Value)[] environment)
    {
        var session = Start(answer, environment);
        await session.RequestAsync("initialize", parameters ?? new JObject { ["processId"] = null, ["capabilities"] = new JObject() });
        session.Notify("initialized", new JObject());
        return session;
    }

    public async Task<JToken?> RequestAsync(string method, JToken? parameters)
    {
        var response = await SendRequest(method, parameters).Response.WaitAsync(Deadline);
        return response["error"] is { } error ? throw new InvalidOperationException($"{method}: {error}") : response["result"];
    }

    /// <summary>The whole response, which may be an error.</summary>
    public (int Id, Task<JObject> Response) SendRequest(string method, JToken? parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var source = _waiting[id] = new TaskCompletionSource<JObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null)
            message["params"] = parameters;
        Send(message);
        return (id, source.Task);
    }

    public void Notify(string method, JToken? parameters)
    {
        var message = new JObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null)
            message["params"] = parameters;
        Send(message);
    }

    public void SendRaw(byte[] bytes)
    {
        lock (_process)
        {
            _process.StandardInput.BaseStream.Write(bytes);
            _process.StandardInput.BaseStream.Flush();
        }
    }

    public static byte[] Framed(byte[] body) => [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body];

    /// <summary>The first message so far or yet to come that fits.</summary>
    public async Task<JObject> WaitForAsync(Func<JObject, bool> fits)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        for (var seen = 0; ;)
        {
            Task arrived;
            lock (_lock)
            {
                for (; seen < _received.Count; seen++)
                {
                    if (fits(_received[seen]))
                        return _received[seen];
                }
                arrived = _arrived.Task;
            }
            await arrived.WaitAsync(deadline.Token);
        }
    }

    /// <summary>Waits until the log, which comes by a pipe of its own, holds the text.</summary>
    public async Task WaitForLogAsync(string text)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (true)
        {
            Task logged;
            lock (_log)
            {
                if (_log.ToString().Contains(text, StringComparison.Ordinal))
                    return;
                logged = _logged.Task;
            }
            await logged.WaitAsync(deadline.Token);
        }
    }

    public void CloseInput() => _process.StandardInput.Close();

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Deadline);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await Reading;
        _process.Dispose();
    }

    private void Send(JObject message) => SendRaw(Framed(Encoding.UTF8.GetBytes(message.ToString(Formatting.None))));

    private async Task ReadAsync()
    {
        var output = _process.StandardOutput.BaseStream;
        while (await MessageReader.ReadAsync(output) is { } message)
        {
            if (message["method"] is not null && message["id"] is { } asked)
                Answer(message, asked);
            else if (message["method"] is null && message["id"]?.Type == JTokenType.Integer && _waiting.TryRemove((int)message["id"]!, out var source))
                source.TrySetResult(message);
            Store(message);
        }
        foreach (var source in _waiting.Values)
            source.TrySetException(new EndOfStreamException("The server ended before it answered. Its log:\n" + Log));
    }

    private void Answer(JObject request, JToken id)
    {
        var response = _answer(request) ?? new JObject { ["result"] = null };
        response["jsonrpc"] = "2.0";
        response["id"] = id;
        Send(response);
    }

    private void Store(JObject message)
    {
        TaskCompletionSource before;
        lock (_lock)
        {
            _received.Add(message);
            before = _arrived;
            _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        before.TrySetResult();
    }
}
