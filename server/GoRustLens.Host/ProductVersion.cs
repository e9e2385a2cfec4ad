using System.Reflection;

namespace GoRustLens.Host;

/// <summary>The version that the build stamped on the executable.</summary>
internal static class ProductVersion
{
    public static string Text { get; } = (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
