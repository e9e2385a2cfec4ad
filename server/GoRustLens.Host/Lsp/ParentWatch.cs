using System.Globalization;
using System.Runtime.Versioning;

namespace GoRustLens.Host.Lsp;

/// <summary>Ends the server when the editor's process is gone, for editors that die without closing the pipe.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Looks every two seconds; calls <paramref name="onGone"/> once and ends.</summary>
    public static async Task RunAsync(int processId, TimeProvider time, Action onGone, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (IsAlive(processId))
                    continue;
                onGone();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends for another reason.
        }
    }

    public static bool IsAlive(int processId) => OperatingSystem.IsLinux() ? IsAliveOnLinux(processId) : IsAliveElsewhere(processId);

    /// <summary>A dead child that nobody has waited for still has an entry: state Z, or X while it goes.</summary>
    [SupportedOSPlatform("linux")]
    private static bool IsAliveOnLinux(int processId)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            var state = stat.AsSpan(stat.LastIndexOf(')') + 1).TrimStart();
            return state.Length > 0 && state[0] is not ('Z' or 'X');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}"));
        }
    }

    private static bool IsAliveElsewhere(int processId)
    {
#pragma warning disable RS0030 // Nothing is started: the one portable question whether a process lives.
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return true;
        }
#pragma warning restore RS0030
    }
}
