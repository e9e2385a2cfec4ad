using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Tests.Repo;

namespace GoRustLens.Tests.Diagnostics;

/// <summary>
/// Healthy functions of tests/corpus/mutations, in which nothing may be found, and the mistakes that their lines declare: with each of
/// them made, and no other, just what is declared must be found, in the line that is declared.
/// </summary>
/// <remarks>"// mutate: delete N -> CODE at OFFSET" or "// mutate: A => B -> CODE at OFFSET, CODE at OFFSET"; offsets count lines from there.</remarks>
public sealed partial class MutationTests
{
    private const int LeastMutations = 25;
    private const int LeastCodes = 12;

    private static string PathTo => Repository.PathTo("tests/corpus/mutations/healthy.go");

    public static TheoryData<int, string> Mutations
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var mutation in Read().Mutations)
                rows.Add(mutation.Line + 1, mutation.What);
            return rows;
        }
    }

    [Fact]
    public void Nothing_is_found_in_healthy_functions()
    {
        var file = GoFile.Parse(Text(Read().Lines));
        Assert.Empty(file.Errors);
        Assert.Empty(Found(file));
    }

    [Fact]
    public void There_are_many_mistakes_of_many_kinds()
    {
        var mutations = Read().Mutations;
        Assert.True(mutations.Length >= LeastMutations);
        Assert.True(mutations.SelectMany(mutation => mutation.Wanted).Select(wanted => wanted.Split(' ')[1]).Distinct().Count() >= LeastCodes);
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_mistake_is_found_where_it_shows(int line, string what)
    {
        var (lines, mutations) = Read();
        var mutation = mutations.Single(candidate => candidate.Line == line - 1 && candidate.What == what);
        var file = GoFile.Parse(Text(mutation.Make(lines)));
        Assert.Empty(file.Errors);
        Assert.Equal(string.Join(", ", mutation.Wanted), string.Join(", ", Found(file)));
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>"LINE CODE", one-based, sorted.</summary>
    private static ImmutableArray<string> Found(GoFile file) =>
        [.. MarkedSource.FindingsIn(file).Select(finding => $"{file.Text.Lines.LineOf(finding.Span.Start) + 1} {finding.Code}").Order(StringComparer.Ordinal)];

    private static (ImmutableArray<string> Lines, ImmutableArray<Mutation> Mutations) Read()
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var mutations = ImmutableArray.CreateBuilder<Mutation>();
        foreach (var text in File.ReadAllLines(PathTo))
        {
            var marker = Marker().Match(text);
            if (marker.Success)
                mutations.Add(Mutation.Of(lines.Count, marker));
            lines.Add(marker.Success ? text[..marker.Index] : text);
        }
        return (lines.ToImmutable(), mutations.ToImmutable());
    }

    [GeneratedRegex(@"\s*// mutate: (?<what>.+?) ->(?:,? (?<code>GRL\d{4}) at (?<offset>[+-]?\d+))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^delete (?<count>\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Deletion();

    [GeneratedRegex("^(?<old>.+?) =>(?: (?<new>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Replacement();

    /// <summary>One mistake.</summary>
    /// <param name="Line">Its line, from 0.</param>
    /// <param name="Wanted">"LINE CODE", one-based, sorted.</param>
    private sealed record Mutation(int Line, string What, ImmutableArray<string> Wanted)
    {
        public static Mutation Of(int line, Match marker)
        {
            var offsets = marker.Groups["offset"].Captures.Select(capture => int.Parse(capture.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            var wanted = marker.Groups["code"].Captures.Zip(offsets, (code, offset) => $"{line + 1 + offset} {code.Value}");
            return new Mutation(line, marker.Groups["what"].Value, [.. wanted.Order(StringComparer.Ordinal)]);
        }

        /// <summary>The lines with the mistake; what is deleted leaves empty ones, so that the numbers stay.</summary>
        public ImmutableArray<string> Make(ImmutableArray<string> lines)
        {
            if (Deletion().Match(What) is { Success: true } deletion)
            {
                var count = int.Parse(deletion.Groups["count"].Value, CultureInfo.InvariantCulture);
                return [.. lines.Select((text, index) => index >= Line && index < Line + count ? "" : text)];
            }
            var replacement = Replacement().Match(What);
            var (old, changed) = (replacement.Groups["old"].Value, replacement.Groups["new"].Value);
            var at = lines[Line].IndexOf(old, StringComparison.Ordinal);
            Assert.True(replacement.Success && at >= 0, $"{What}: not in \"{lines[Line]}\"");
            return lines.SetItem(Line, string.Concat(lines[Line].AsSpan(0, at), changed, lines[Line].AsSpan(at + old.Length)));
        }
    }
}
