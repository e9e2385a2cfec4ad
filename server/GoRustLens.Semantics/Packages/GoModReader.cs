using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Packages;

/// <summary>One reading of a go.mod or go.work, line by line.</summary>
internal sealed class GoModReader(string text, bool isWorkspace)
{
    /// <summary>No statement is that long; a line of megabytes is a mistake that is not looked at.</summary>
    private const int MaxLine = 4_000;

    private const string Arrow = "=>";

    private string _block = "";
    private TextSpan _blockSpan;
    private bool _hasModule;
    private bool _hasGo;

    public string Module { get; private set; } = "";

    public string GoVersion { get; private set; } = "";

    public ImmutableArray<GoModVersion>.Builder Requires { get; } = ImmutableArray.CreateBuilder<GoModVersion>();

    public ImmutableArray<GoModReplace>.Builder Replaces { get; } = ImmutableArray.CreateBuilder<GoModReplace>();

    public ImmutableArray<string>.Builder Uses { get; } = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<GoModError>.Builder Errors { get; } = ImmutableArray.CreateBuilder<GoModError>();

    public void Read()
    {
        for (var start = text.StartsWith('\uFEFF') ? 1 : 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            if (end - start <= MaxLine)
                ReadLine(WordsIn(start, end));
            else
                Error(new TextSpan(start, end - start), "this line is too long");
            start = end + 1;
        }
        if (_block.Length > 0)
            Error(_blockSpan, $"the block of {_block} has no closing parenthesis");
    }

    private void ReadLine(List<Word> words)
    {
        if (words.Count == 0)
            return;
        if (words[0].Text == ")" && !words[0].IsQuoted)
        {
            if (_block.Length == 0)
                Error(words[0].Span, "no block is open here");
            else if (words.Count > 1)
                Error(words[1].Span, "a new line must follow the closing parenthesis");
            _block = "";
        }
        else if (_block.Length > 0)
        {
            Statement(_block, words, words[0].Span);
        }
        else if (words.Count > 1 && words[1].Text == "(" && !words[1].IsQuoted)
        {
            OpenBlock(words);
        }
        else
        {
            var verb = words[0];
            words.RemoveAt(0);
            Statement(verb.Text, words, verb.Span);
        }
    }

    private void OpenBlock(List<Word> words)
    {
        if (!IsVerb(words[0].Text))
            Error(words[0].Span, $"unknown directive: {words[0].Text}");
        if (words.Count == 3 && words[2].Text == ")")
            return;
        if (words.Count > 2)
            Error(words[2].Span, "a new line must follow the opening parenthesis");
        _block = words[0].Text;
        _blockSpan = TextSpan.FromBounds(words[0].Span.Start, words[1].Span.End);
    }

    private bool IsVerb(string verb) => verb is "go" or "toolchain" or "godebug" or "replace"
        || (isWorkspace ? verb is "use" : verb is "module" or "require" or "exclude" or "retract" or "tool" or "ignore");

    private void Statement(string verb, List<Word> words, TextSpan span)
    {
        if (!IsVerb(verb))
        {
            // A block says so once, at its head.
            if (_block.Length == 0)
                Error(span, $"unknown directive: {verb}");
            return;
        }
        span = words.Count > 0 ? TextSpan.FromBounds(Math.Min(span.Start, words[0].Span.Start), words[^1].Span.End) : span;
        switch (verb)
        {
            case "module":
                ReadModule(words, span);
                break;
            case "go":
                ReadGo(words, span);
                break;
            case "require" or "exclude":
                ReadVersion(verb, words, span);
                break;
            case "replace":
                ReadReplace(words, span);
                break;
            case "use" when words.Count == 1:
                Uses.Add(words[0].Text);
                break;
            case "use" or "toolchain" or "tool" or "ignore" or "godebug" when words.Count != 1:
                Error(span, $"{verb} takes one argument");
                break;
        }
    }

    private void ReadModule(List<Word> words, TextSpan span)
    {
        if (words.Count != 1)
            Error(span, "module takes one argument: the path of the module");
        else if (_hasModule)
            Error(span, "the module statement stands here twice");
        else
            Module = words[0].Text;
        _hasModule = true;
    }

    private void ReadGo(List<Word> words, TextSpan span)
    {
        if (words.Count != 1)
            Error(span, "go takes one argument: a version such as 1.27");
        else if (!IsGoVersion(words[0].Text))
            Error(words[0].Span, $"{words[0].Text} is no version of Go: write it as 1.27 or 1.27.3");
        else if (_hasGo)
            Error(span, "the go statement stands here twice");
        else
            GoVersion = words[0].Text;
        _hasGo = true;
    }

    private void ReadVersion(string verb, List<Word> words, TextSpan span)
    {
        if (words.Count != 2)
            Error(span, $"{verb} takes two arguments: {verb} module/path v1.2.3");
        else if (!IsVersion(words[1].Text))
            Error(words[1].Span, $"{words[1].Text} is no version of a module: it begins with v and a number, as v1.2.3");
        else if (verb == "require")
            Requires.Add(new GoModVersion(words[0].Text, words[1].Text));
    }

    private void ReadReplace(List<Word> words, TextSpan span)
    {
        var arrow = words.FindIndex(word => word is { Text: Arrow, IsQuoted: false });
        if (arrow is not (1 or 2) || words.Count - arrow is not (2 or 3))
        {
            Error(span, "write replace module/path [v1.2.3] => other/module v1.4.0, or => ../folder");
            return;
        }
        var target = words[arrow + 1];
        var version = words.Count - arrow == 3 ? words[arrow + 2].Text : "";
        if (arrow == 2 && !IsVersion(words[1].Text))
            Error(words[1].Span, $"{words[1].Text} is no version of a module: it begins with v and a number, as v1.2.3");
        else if (IsFolder(target.Text) == (version.Length > 0))
            Error(target.Span, version.Length > 0 ? "a folder has no version" : "a replacement without a version must be a folder: it begins with ./ or ../");
        else
            Replaces.Add(new GoModReplace(words[0].Text, arrow == 2 ? words[1].Text : "", target.Text, version));
    }

    private static bool IsFolder(string path) =>
        path is "." or ".." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal)
        || path.StartsWith('/') || path.StartsWith(".\\", StringComparison.Ordinal) || path.StartsWith("..\\", StringComparison.Ordinal)
        || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':');

    /// <remarks>A branch or commit is accepted, too: "go mod tidy" turns it into a version.</remarks>
    private static bool IsVersion(string version) => version.Length > 0 && char.IsAsciiLetterOrDigit(version[0]) && !version.Contains('/', StringComparison.Ordinal);

    private static bool IsGoVersion(string version)
    {
        var parts = version.Split('.');
        return parts.Length is 2 or 3 && parts[0].Length > 0 && parts[0].All(char.IsAsciiDigit) && parts[1..].All(part => part.Length > 0 && char.IsAsciiDigit(part[0]));
    }

    private void Error(TextSpan span, string message) => Errors.Add(new GoModError(span, message));

    private List<Word> WordsIn(int start, int end)
    {
        var words = new List<Word>();
        var at = start;
        while (at < end)
        {
            if (text[at] is ' ' or '\t' or '\r')
                at++;
            else if (IsComment(at))
                break;
            else
                at = ReadWord(words, at, end);
        }
        return words;
    }

    private int ReadWord(List<Word> words, int at, int end)
    {
        if (text[at] is '"' or '`')
        {
            var close = text.IndexOf(text[at], at + 1, end - at - 1);
            if (close < 0)
            {
                Error(TextSpan.FromBounds(at, end), "this string has no end");
                close = end - 1;
            }
            words.Add(new Word(text[(at + 1)..Math.Max(at + 1, close)], TextSpan.FromBounds(at, close + 1), IsQuoted: true));
            return close + 1;
        }
        var stop = at + 1;
        if (!IsMark(text[at]))
        {
            while (stop < end && text[stop] is not (' ' or '\t' or '\r') && !IsMark(text[stop]) && !IsComment(stop))
                stop++;
        }
        words.Add(new Word(text[at..stop], TextSpan.FromBounds(at, stop), IsQuoted: false));
        return stop;
    }

    private static bool IsMark(char character) => character is '(' or ')' or '[' or ']' or ',';

    private bool IsComment(int at) => text[at] == '/' && at + 1 < text.Length && text[at + 1] == '/';

    private readonly record struct Word(string Text, TextSpan Span, bool IsQuoted);
}
