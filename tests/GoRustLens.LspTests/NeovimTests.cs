using System.Diagnostics;
using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace GoRustLens.LspTests;

/// <summary>Another client than ours: Neovim's built-in one, headless.</summary>
public sealed class NeovimTests(ITestOutputHelper output)
{
    private const string Source = """
        package smoke

        type User struct{ Name string }

        func find(id int) (*User, error) { return nil, nil }

        func greet(id int) (string, error) {
        	user, err := find(id)
        	if err != nil {
        		return "", err
        	}
        	return user.Name, nil
        }

        func names(users []User) {
        	for _, user := range users {
        		println(user.Name)
        	}
        }
        """;

    /// <summary>Zero-based line of the loop above.</summary>
    private const int LoopLine = 15;

    [Fact]
    public async Task Neovim_shakes_hands_hovers_and_shows_findings()
    {
        if (Find() is not { } neovim)
        {
            // Under CI its absence is a failure; elsewhere the client is simply not there to be tested.
            Assert.True(Environment.GetEnvironmentVariable("CI") is null or "" or "false", "nvim is neither on PATH nor installed by tests/tools/install-nvim.sh");
            output.WriteLine("nvim is not installed: nothing was tested");
            return;
        }
        using var folder = new TemporaryFolder();
        var (file, answer) = (Path.Combine(folder.Path, "smoke.go"), Path.Combine(folder.Path, "answer.json"));
        await File.WriteAllTextAsync(file, Source);

        var log = await RunAsync(neovim, file, answer);

        Assert.True(File.Exists(answer), log);
        var result = JObject.Parse(await File.ReadAllTextAsync(answer));
        Assert.Equal("GoRustLens", (string?)result["server"]);
        Assert.Contains("**Rust:**", (string?)result["hover"], StringComparison.Ordinal);
        Assert.DoesNotContain("command:", (string?)result["hover"], StringComparison.Ordinal);
        Assert.Contains("GRL0001", result["codes"]!.Select(code => (string?)code));
    }

    private static async Task<string> RunAsync(string neovim, string file, string answer)
    {
        var script = Path.Combine(ServerProgram.Root, "tests", "GoRustLens.LspTests", "Session", "neovim.lua");
        var start = new ProcessStartInfo(neovim, ["--headless", "--clean", "-n", file, "-c", $"luafile {script}"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["SERVER"] = ServerProgram.Path;
        start.Environment["ANSWER"] = answer;
        start.Environment["LOOP_LINE"] = LoopLine.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var (errors, ordinary) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        using var deadline = new CancellationTokenSource(LspSession.Deadline);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        return await errors + await ordinary;
    }

    private static string? Find()
    {
        var tools = Environment.GetEnvironmentVariable("GORUSTLENS_TOOLS")
            ?? Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "gorustlens");
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "nvim"))
            .Append(Path.Combine(tools, "nvim", "nvim"))
            .FirstOrDefault(File.Exists);
    }
}
