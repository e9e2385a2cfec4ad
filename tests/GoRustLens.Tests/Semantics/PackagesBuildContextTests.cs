using GoRustLens.Semantics.Packages;

namespace GoRustLens.Tests.Semantics;

/// <summary>Which files of a folder are built, by go/build's rules.</summary>
public sealed class PackagesBuildContextTests
{
    [Theory]
    [InlineData("a.go", true)]
    [InlineData("linux.go", true)]
    [InlineData("windows.go", true)]
    [InlineData("a_linux.go", true)]
    [InlineData("a_windows.go", false)]
    [InlineData("a_amd64.go", true)]
    [InlineData("a_arm64.go", false)]
    [InlineData("a_linux_amd64.go", true)]
    [InlineData("a_linux_arm64.go", false)]
    [InlineData("a_darwin_amd64.go", false)]
    [InlineData("a_windows_test.go", false)]
    [InlineData("a_linux_test.go", true)]
    [InlineData("a_unix.go", true)]
    [InlineData("a_x_y.go", true)]
    [InlineData("_a.go", false)]
    [InlineData(".a.go", false)]
    public void The_name_of_a_file_tells_its_system(string name, bool isBuilt) =>
        Assert.Equal(isBuilt, BuildContext.Default.Builds(name, "package p\n"));

    [Theory]
    [InlineData("linux", true)]
    [InlineData("!linux", false)]
    [InlineData("!!linux", true)]
    [InlineData("windows || (linux && amd64)", true)]
    [InlineData("linux && !(amd64 || arm64)", false)]
    [InlineData("unix && gc && cgo", true)]
    [InlineData("go1.1 && go1.27 && !go1.28", true)]
    [InlineData("goexperiment.jsonv2", true)]
    [InlineData("ignore", false)]
    [InlineData("special", true)]
    [InlineData("linux &&", false)]
    [InlineData("linux linux", false)]
    [InlineData("(linux", false)]
    [InlineData("", false)]
    public void A_constraint_is_an_expression_of_tags(string expression, bool isBuilt) =>
        Assert.Equal(isBuilt, (BuildContext.Default with { Tags = ["special"] }).Builds("a.go", $"// Text.\n\n//go:build {expression}\n\npackage p\n"));

    [Theory]
    [InlineData("// +build linux,!amd64 darwin\n\npackage p", false)]
    [InlineData("// +build windows linux\n// +build amd64\n\npackage p", true)]
    [InlineData("// +build windows\npackage p", true)]
    [InlineData("//go:build linux\n// +build windows\n\npackage p", true)]
    [InlineData("/* text\n//go:build windows\n*/\npackage p", true)]
    [InlineData("package p\n//go:build windows\n", true)]
    [InlineData("/* a */ /* b */\n//go:build windows\npackage p", false)]
    public void Only_what_stands_before_the_package_clause_counts(string text, bool isBuilt) =>
        Assert.Equal(isBuilt, BuildContext.Default.Builds("a.go", text));

    [Theory]
    [InlineData("android", "linux", true)]
    [InlineData("ios", "darwin", true)]
    [InlineData("illumos", "solaris", true)]
    [InlineData("windows", "unix", false)]
    [InlineData("linux", "darwin", false)]
    public void Some_systems_are_others_too(string system, string tag, bool holds) =>
        Assert.Equal(holds, new BuildContext { System = system }.HasTag(tag));

    [Fact]
    public void Deep_parentheses_do_not_hurt()
    {
        var text = $"//go:build {new string('(', 100_000)}linux{new string(')', 100_000)}\n\npackage p\n";

        Assert.False(BuildContext.Default.Builds("a.go", text));
    }

    [Fact]
    public void Contexts_with_the_same_tags_are_equal() =>
        Assert.Equal(new BuildContext { Tags = ["a", "b"] }, new BuildContext { Tags = [.. new[] { "a", "b" }] });
}
