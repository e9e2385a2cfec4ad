using GoRustLens.Semantics.Flow.Nils;

namespace GoRustLens.Semantics.Packages;

/// <summary>
/// What importers need of a package's bodies, so that these need not be read again once the package itself has been looked at: holds
/// places in the trees, but no types. Good for a package that is made of the same trees.
/// </summary>
public sealed class PackageSummary
{
    private PackageSummary(NilContracts.Kept? contracts, NilGraph.Kept? nils)
    {
        Contracts = contracts;
        Nils = nils;
    }

    /// <summary>What callers may rely on; null where nobody has asked.</summary>
    internal NilContracts.Kept? Contracts { get; }

    /// <summary>Which sites nil reaches; null where nobody has asked.</summary>
    internal NilGraph.Kept? Nils { get; }

    /// <summary>What has been found out so far. Null where that is nothing.</summary>
    public static PackageSummary? Of(Package package)
    {
        var contracts = package.FindAnalysis<NilContracts>()?.Keep() ?? package.Summary?.Contracts;
        var nils = package.FindAnalysis<NilGraph>()?.Keep() ?? package.Summary?.Nils;
        return contracts is null && nils is null ? null : new PackageSummary(contracts, nils);
    }
}
