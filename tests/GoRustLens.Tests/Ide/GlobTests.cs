using GoRustLens.Ide.Features;

namespace GoRustLens.Tests.Ide;

/// <summary>Globs as users write them in settings.json.</summary>
public sealed class GlobTests
{
    [Theory]
    [InlineData("**/vendor/**", "/work/vendor/a/b.go", true)]
    [InlineData("**/vendor/**", "/work/vendored/b.go", false)]
    [InlineData("**/*_test.go", "/work/a/b_test.go", true)]
    [InlineData("**/*_test.go", "b_test.go", true)]
    [InlineData("**/*_test.go", "/work/a/test.go", false)]
    [InlineData("**/{gen,mocks}/*.go", "/work/mocks/a.go", true)]
    [InlineData("**/{gen,mocks}/*.go", "/work/mocks/deep/a.go", false)]
    [InlineData("**/?.go", "/work/a.go", true)]
    [InlineData("**/*.pb.go", "C:\\work\\a.pb.go", true)]
    [InlineData("", "/work/a.go", false)]
    [InlineData("{a", "a", true)]
    public void A_path_is_matched_as_VS_Code_does(string pattern, string path, bool isMatch) => Assert.Equal(isMatch, Glob.IsMatch(pattern, path));
}
