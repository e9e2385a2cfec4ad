namespace GoRustLens.Semantics.Packages;

/// <summary>Evaluates the expression of a build constraint. What has no valid form does not hold: Go leaves such files out, too.</summary>
/// <remarks>Source: go/build/constraint. The grammar is that of Go's expressions with "||", "&amp;&amp;", "!", parentheses and tags.</remarks>
internal ref struct BuildConstraint
{
    /// <summary>Deeper than that Go refuses, and the stack must hold.</summary>
    private const int MaxDepth = 1000;

    private readonly BuildContext _context;
    private ReadOnlySpan<char> _rest;
    private bool _isBroken;
    private int _depth;

    private BuildConstraint(ReadOnlySpan<char> text, BuildContext context)
    {
        _rest = text;
        _context = context;
    }

    /// <summary>What follows "//go:build".</summary>
    public static bool Holds(ReadOnlySpan<char> text, BuildContext context)
    {
        var run = new BuildConstraint(text, context);
        var holds = run.Or();
        run.SkipBlanks();
        return holds && !run._isBroken && run._rest.IsEmpty;
    }

    /// <summary>What follows "// +build": words of which one must hold, each a list with commas of which all must.</summary>
    public static bool OlderHolds(ReadOnlySpan<char> text, BuildContext context)
    {
        foreach (var word in text.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Split(',').All(tag => tag.StartsWith('!') ? IsTag(tag[1..]) && !context.HasTag(tag[1..]) : IsTag(tag) && context.HasTag(tag)))
                return true;
        }
        return false;
    }

    private static bool IsTag(string word) => word.Length > 0 && word.All(IsTagChar);

    private static bool IsTagChar(char character) => char.IsLetterOrDigit(character) || character is '_' or '.';

    private bool Or()
    {
        var holds = And();
        while (Skip("||"))
            holds |= And();
        return holds;
    }

    private bool And()
    {
        var holds = Not();
        while (Skip("&&"))
            holds &= Not();
        return holds;
    }

    private bool Not()
    {
        var isNegated = false;
        while (Skip("!"))
            isNegated = !isNegated;
        return Atom() != isNegated;
    }

    private bool Atom()
    {
        if (Skip("("))
        {
            if (++_depth > MaxDepth)
            {
                _isBroken = true;
                return false;
            }
            var holds = Or();
            _isBroken |= !Skip(")");
            _depth--;
            return holds;
        }
        SkipBlanks();
        var length = 0;
        while (length < _rest.Length && IsTagChar(_rest[length]))
            length++;
        if (length == 0)
        {
            _isBroken = true;
            return false;
        }
        var tag = _rest[..length].ToString();
        _rest = _rest[length..];
        return _context.HasTag(tag);
    }

    private bool Skip(string mark)
    {
        SkipBlanks();
        if (_isBroken || !_rest.StartsWith(mark, StringComparison.Ordinal))
            return false;
        _rest = _rest[mark.Length..];
        return true;
    }

    private void SkipBlanks() => _rest = _rest.TrimStart(" \t");
}
