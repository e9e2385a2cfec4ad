using System.Diagnostics;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>What a program of a toolchain wrote, and how it ended.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Starts the program, waits for its end, returns both streams whole.</summary>
    public static ToolRun Of(string program, string workingFolder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var errors = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.Append(line.Data is null ? "" : line.Data + "\n"); // null: the end
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, errors.ToString());
    }
}
