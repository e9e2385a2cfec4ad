using System.Globalization;
using Serilog;
using Serilog.Events;

namespace GoRustLens.Host;

/// <summary>Where the log goes: stderr, and a rolling file where one can be written. stdout carries the protocol.</summary>
internal static class Logging
{
    private const string Template = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";
    private const long MaxFileBytes = 4 * 1024 * 1024;
    private const int MaxFiles = 5;

    /// <param name="folder">Null for the platform's state folder; empty for no file.</param>
    public static Serilog.Core.Logger Create(LogEventLevel level, string? folder)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .WriteTo.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose);
        return (TryPrepare(folder ?? StateFolder()) is { } path ? WithFile(configuration, path) : configuration).CreateLogger();
    }

    private static LoggerConfiguration WithFile(LoggerConfiguration configuration, string path) => configuration.WriteTo.File(
        path,
        outputTemplate: "{Timestamp:yyyy-MM-dd} " + Template,
        formatProvider: CultureInfo.InvariantCulture,
        rollOnFileSizeLimit: true,
        fileSizeLimitBytes: MaxFileBytes,
        retainedFileCountLimit: MaxFiles,
        shared: false);

    /// <summary>The log's path (a second server beside writes gorustlens_001.log); null where the folder cannot be made: no log file is no failure.</summary>
    private static string? TryPrepare(string folder)
    {
        if (folder.Length == 0)
            return null;
        try
        {
            Directory.CreateDirectory(folder);
            return Path.Combine(folder, "gorustlens.log");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>XDG_STATE_HOME on Unix, the local application data elsewhere; empty where the platform names none.</summary>
    private static string StateFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var root = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state ? state
            : home.Length > 0 ? Path.Combine(home, ".local", "state") : "";
        return root.Length > 0 ? Path.Combine(root, "gorustlens") : "";
    }
}
