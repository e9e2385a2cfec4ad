using System.Collections.Immutable;
using System.Text;

namespace GoRustLens.Tooling.Commands;

/// <summary>Redirections, here-documents, and the scripts handed to another shell.</summary>
internal sealed partial class ShellParser
{
    private readonly record struct PendingHeredoc(string Delimiter, bool StripsTabs, bool IsScript);

    /// <summary>Passes "2&gt;&amp;1", "&gt; file", "&lt;&lt;EOF", "&amp;&gt; file"; false if none begins here.</summary>
    private bool TryReadRedirection(ImmutableArray<ShellWord>.Builder words)
    {
        var at = _position;
        while (at < _text.Length && char.IsAsciiDigit(_text[at]) && at - _position < 3)
            at++;
        if (at == _position && at < _text.Length && _text[at] == '&')
            at++;
        if (at >= _text.Length || _text[at] is not ('<' or '>'))
            return false;
        if (at + 1 < _text.Length && _text[at + 1] == '(')
            return ReadProcessSubstitution(at);
        var isHeredoc = string.CompareOrdinal(_text, at, "<<", 0, 2) == 0 && string.CompareOrdinal(_text, at, "<<<", 0, 3) != 0;
        while (at < _text.Length && _text[at] is '<' or '>' or '&' or '|' or '-')
            at++;
        var stripsTabs = isHeredoc && _text[at - 1] == '-';
        while (at < _text.Length && _text[at] is ' ' or '\t')
            at++;
        _position = at;
        if (isHeredoc)
            ReadDelimiter(stripsTabs, IsShell(words));
        else
            SkipTarget();
        return true;
    }

    /// <summary>"&lt;(go list ./...)": the commands inside are commands.</summary>
    private bool ReadProcessSubstitution(int at)
    {
        var ignored = new StringBuilder();
        ReadSubstitution(ignored, at, 2, ')');
        return true;
    }

    private void SkipTarget()
    {
        var ignored = ImmutableArray.CreateBuilder<ShellWord>();
        var none = ImmutableArray.CreateBuilder<ShellAssignment>();
        if (_position < _text.Length)
            ReadWord(ignored, none, '\0');
    }

    private void ReadDelimiter(bool stripsTabs, bool isScript)
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not (' ' or '\t' or '\n' or '\r' or ';' or '|' or '&' or '>' or '<' or ')'))
            _position++;
        var delimiter = _text[start.._position].Trim('"', '\'', '\\');
        if (delimiter.Length > 0)
            _heredocs.Add(new PendingHeredoc(delimiter, stripsTabs, isScript));
    }

    private static bool IsShell(ImmutableArray<ShellWord>.Builder words) =>
        words.Count > 0 && ShellBuiltins.BaseName(words[0].Text) is "sh" or "bash" or "ash" or "zsh" or "ssh" or "docker";

    /// <summary>At a line's start: passes the bodies of the here-documents that the line before began. A shell's body is read as script.</summary>
    private void ReadHeredocs()
    {
        if (_heredocs.Count == 0)
            return;
        var pending = _heredocs.ToArray();
        _heredocs.Clear();
        foreach (var heredoc in pending)
        {
            var bodyEnd = BodyEnd(heredoc, out var next);
            if (heredoc.IsScript && _depth < MaxDepth)
                ReadBody(bodyEnd);
            _position = next;
        }
    }

    private int BodyEnd(PendingHeredoc heredoc, out int next)
    {
        for (var line = _position; line < _text.Length;)
        {
            var newline = _text.IndexOf('\n', line);
            var end = newline < 0 ? _text.Length : newline;
            var content = _text.AsSpan(line, end - line).TrimEnd('\r');
            if (heredoc.StripsTabs)
                content = content.TrimStart('\t');
            next = newline < 0 ? _text.Length : newline + 1;
            if (content.SequenceEqual(heredoc.Delimiter))
                return line;
            line = next;
        }
        next = _text.Length;
        return _text.Length;
    }

    private void ReadBody(int end) => ReadSlice(_position, end);

    /// <summary>Adds the commands of a part of the script, which does not move the position.</summary>
    private void ReadSlice(int start, int end)
    {
        var body = new ShellParser(_script.Slice(start, end), _scope, _depth + 1);
        body.ReadList('\0');
        _commands.AddRange(body._commands);
    }

    /// <summary>sh -c 'script': the script's commands, with their places where the quotes allow.</summary>
    private void ReadInnerScript(ShellCommand command)
    {
        if (_depth >= MaxDepth || ShellBuiltins.InnerScript(command) is not { } word)
            return;
        var quote = word.IsQuoted && word.Span.Length == word.Text.Length + 2 ? 1 : 0;
        var isVerbatim = word.Span.Length == word.Text.Length + 2 * quote;
        var piece = new ScriptPiece(0, word.Span.Start + quote, isVerbatim ? word.Text.Length : word.Span.Length, isVerbatim);
        var inner = new ShellParser(new ScriptText(word.Text, [piece]), _scope, _depth + 1) { _isInnerScript = true };
        inner.ReadList('\0');
        _commands.AddRange(inner._commands);
    }
}
