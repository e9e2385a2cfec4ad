using GoRustLens.Translation.Naming;

namespace GoRustLens.Tests.Translation;

/// <summary>Names of one thing by those of many.</summary>
public sealed class SingularsTests
{
    [Theory]
    [InlineData("users", "user")]
    [InlineData("Policies", "Policy")]
    [InlineData("boxes", "box")]
    [InlineData("statuses", "status")]
    [InlineData("addresses", "address")]
    [InlineData("responses", "response")]
    [InlineData("status", null)]
    [InlineData("address", null)]
    [InlineData("alias", null)]
    [InlineData("series", null)]
    [InlineData("user", null)]
    public void Only_names_of_many_lose_their_ending(string name, string? one) => Assert.Equal(one, Singulars.Of(name));
}
