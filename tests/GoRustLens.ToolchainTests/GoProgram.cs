using System.Diagnostics;
using GoRustLens.ToolchainTests.Syntax;

namespace GoRustLens.ToolchainTests;

/// <summary>A Go program under tests/tools, built by the toolchain under test and run in another process.</summary>
internal static class GoProgram
{
    /// <summary>Builds tests/tools/NAME into the folder and gives the program's path.</summary>
    public static string Build(string name, string folder)
    {
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        // A missing toolchain fails here under CI; elsewhere the test was skipped.
        var start = new ProcessStartInfo(Toolchains.Go ?? throw new InvalidOperationException("Go is not installed."))
        {
            ArgumentList = { "build", "-o", program, "." },
            WorkingDirectory = RepositoryFolders.Find("tests", "tools", name),
            RedirectStandardError = true,
        };
        AddEnvironment(start);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("go did not start.");
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? program : throw new InvalidOperationException("go build: " + errors);
    }

    /// <summary>Streams what the program prints.</summary>
    public static IEnumerable<string> Run(string program, string workingDirectory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = workingDirectory };
        AddEnvironment(start);
        // The oracle's build constraints are those of a machine with a C compiler, whether or not this one has it.
        start.Environment["CGO_ENABLED"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        while (process.StandardOutput.ReadLine() is { } line)
            yield return line;
        process.WaitForExit();
    }

    private static void AddEnvironment(ProcessStartInfo start)
    {
        foreach (var (name, value) in Toolchains.GoEnvironment)
            start.Environment[name] = value;
        // The source importer looks for the go command on the PATH.
        start.Environment["PATH"] = Path.GetDirectoryName(Toolchains.Go) + Path.PathSeparator + start.Environment["PATH"];
    }
}
